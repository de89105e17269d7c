package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue;
import jp.go.jcmregistry.web.credit.AmountTable;
import jp.go.jcmregistry.web.shared.ActivePage;

/** One transaction with its units and its history, for staff. */
@Named
@RequestScoped
public class TransactionPage {

  @Inject private ApprovalQueue queue;
  @Inject private ActivePage activePage;

  private ApprovalQueue.Item item;

  @PostConstruct
  void load() {
    item = queue.item(activePage.getKey());
  }

  public ApprovalQueue.Item getItem() {
    return item;
  }

  public AmountTable getAmounts() {
    return AmountTable.of(item.transaction().notified().cells());
  }
}
