package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.shared.Slice;
import jp.go.jcmregistry.usecase.transaction.TransactionLog;
import jp.go.jcmregistry.usecase.transaction.TransactionLog.Criteria;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** All transactions of the registry, for its staff. */
@Named
@RequestScoped
public class TransactionsPage {

  @Inject private TransactionLog log;
  @Inject private Query query;

  private Rows<TransactionLog.Row> rows;

  @PostConstruct
  void load() {
    Criteria criteria =
        new Criteria(
            query.choice("kind", TransactionKind.class),
            query.choice("status", TransactionStatus.class),
            query.value("number", Typed::clean),
            query.startOf("from"),
            query.endOf("until"));
    AccountNumber account = query.value("account", AccountNumber::parse);
    Slice<TransactionLog.Row> found =
        account == null
            ? log.ofRegistry(criteria, query.page())
            : log.ofAccount(account, criteria, query.page());
    rows = Rows.of(found, query.page());
  }

  public Rows<TransactionLog.Row> getRows() {
    return rows;
  }

  public List<TransactionKind> getKinds() {
    return List.of(TransactionKind.values());
  }

  public List<TransactionStatus> getStatuses() {
    return List.of(TransactionStatus.values());
  }
}
