package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.usecase.account.KnownReceivers;
import jp.go.jcmregistry.usecase.account.KnownReceivers.Known;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.transaction.Journey.Step;

/** Which account receives the units. */
@Named
@RequestScoped
public class TransferToPage {

  private static final String FIELD = "account";

  @Inject private MovementDraft draft;
  @Inject private EarlyCheck earlyCheck;
  @Inject private KnownReceivers receivers;
  @Inject private ExceptionMessages messages;
  @Inject private ActivePage activePage;

  private String account;
  private List<Known> known;

  @PostConstruct
  void load() {
    account = draft.answers().get("to");
  }

  /** Keeps the account if units can be sent there. */
  public String proceed() {
    try {
      Map<String, String> answers = Map.of("to", AccountNumber.parse(account).toString());
      return earlyCheck.passes(Step.TO, FIELD, answers) ? draft.proceed(answers) : null;
    } catch (InvalidValue invalid) {
      messages.refuse(FIELD, invalid.reason(activePage.getLocale()));
      return null;
    }
  }

  /** What the field suggests; nothing until the giving account is chosen. */
  public List<Known> getKnown() {
    if (known == null) {
      String from = draft.answers().get("from");
      known = from == null ? List.of() : receivers.of(AccountNumber.parse(from));
    }
    return known;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
