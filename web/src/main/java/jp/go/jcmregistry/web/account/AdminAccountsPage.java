package jp.go.jcmregistry.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.account.AccountDirectory.Criteria;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** All accounts of the registry, for its staff. */
@Named
@RequestScoped
public class AdminAccountsPage {

  @Inject private AccountDirectory directory;
  @Inject private Query query;

  private Rows<AccountDirectory.Row> rows;

  @PostConstruct
  void load() {
    Criteria criteria =
        new Criteria(
            query.text("text"),
            query.choice("kind", AccountKind.class),
            query.choice("status", AccountStatus.class));
    rows = Rows.of(directory.all(criteria, query.page()), query.page());
  }

  public Rows<AccountDirectory.Row> getRows() {
    return rows;
  }

  /** Without the contra accounts, which are no accounts of anybody. */
  public List<AccountKind> getKinds() {
    return Arrays.stream(AccountKind.values()).filter(kind -> !kind.isContra()).toList();
  }

  public List<AccountStatus> getStatuses() {
    return List.of(AccountStatus.values());
  }
}
