package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.web.account.AccountWords;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;

/** Which account the units leave. */
@Named
@RequestScoped
public class JourneyFromPage {

  @Inject private MovementDraft draft;
  @Inject private AccountWords words;

  private String account;

  @PostConstruct
  void load() {
    account = draft.answers().get("from");
  }

  /** Keeps the account; units of another account are no answer any more. */
  public String proceed() {
    Map<String, String> answers = new HashMap<>();
    answers.put("from", account);
    if (!account.equals(draft.answers().get("from"))) {
      answers.putAll(JourneyUnitsPage.NONE);
    }
    return draft.proceed(answers);
  }

  /** Each account with its holder and what is free in it. */
  public List<SelectItem> getAccounts() {
    return draft.getAccounts().stream()
        .map(row -> new SelectItem(row.number().toString(), label(row)))
        .toList();
  }

  private String label(AccountDirectory.Row row) {
    return Words.of(
        "journey_from.account.each",
        row.number(),
        words.name(row),
        TagFunctions.digits(row.availability().available()));
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
