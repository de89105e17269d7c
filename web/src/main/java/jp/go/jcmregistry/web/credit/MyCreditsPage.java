package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Criteria;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Words;

/** The blocks of one's own account; what narrows and orders the list stands in the address. */
@Named
@RequestScoped
public class MyCreditsPage {

  @Inject private AccountDirectory directory;
  @Inject private BlockLists lists;
  @Inject private CreditWords words;
  @Inject private Query query;

  private List<AccountDirectory.Row> accounts;
  private AccountDirectory.Row account;
  private Map<String, String> countries;
  private HeldBlocks blocks;

  @PostConstruct
  void load() {
    accounts = directory.own();
    countries = words.partners();
    account = chosen();
  }

  /** Before the page is written, so that what was refused stands on top of it. */
  public void open() {
    blocks = account == null ? null : lists.of(account.number(), criteria());
  }

  private AccountDirectory.Row chosen() {
    String asked = query.text("account");
    return accounts.stream()
        .filter(own -> own.number().toString().equals(asked))
        .findFirst()
        .orElse(accounts.isEmpty() ? null : accounts.get(0));
  }

  private Criteria criteria() {
    String country = query.text("country");
    Integer from = query.value("vintageFrom", typed -> Vintage.parse(typed).year());
    Integer until = query.value("vintageTo", typed -> Vintage.parse(typed).year());
    return new Criteria(
        countries.containsKey(country) ? country : null,
        query.value("project", typed -> Typed.clean(typed).replace("-", "")),
        from,
        until,
        null);
  }

  /** Null where there is nothing to list. */
  public HeldBlocks getBlocks() {
    return blocks;
  }

  /** Null for somebody who acts for no account. */
  public AccountDirectory.Row getAccount() {
    return account;
  }

  /** The accounts to choose from; only asked where there is more than one. */
  public List<SelectItem> getAccounts() {
    return accounts.stream()
        .map(own -> new SelectItem(own.number().toString(), own.number().toString()))
        .toList();
  }

  public List<SelectItem> getCountries() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", Words.of("credits_mine.country.all")));
    countries.forEach((code, name) -> items.add(new SelectItem(code, name)));
    return items;
  }
}
