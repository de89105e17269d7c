package jp.go.jcmregistry.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.transaction.OwnApprovals;

/** The accounts somebody acts for, with what is free in each; also part of the first page. */
@Named
@RequestScoped
public class AccountsPage {

  @Inject private AccountDirectory directory;
  @Inject private OwnApprovals approvals;

  private List<AccountDirectory.Row> accounts;

  @PostConstruct
  void load() {
    accounts = directory.own();
  }

  public List<AccountDirectory.Row> getAccounts() {
    return accounts;
  }

  /** Whether there is an account from which this person may start a movement. */
  public boolean isMayStart() {
    return accounts.stream().anyMatch(AccountDirectory.Row::mayStart);
  }

  /** How many transactions wait for this person's decision. */
  public long getWaiting() {
    return approvals.forMe(Page.first()).total();
  }
}
