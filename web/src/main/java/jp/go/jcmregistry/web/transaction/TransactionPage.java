package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.certificate.Papers;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue;
import jp.go.jcmregistry.web.credit.AmountTable;
import jp.go.jcmregistry.web.shared.ActivePage;

/** One transaction with its units and its history, for staff. */
@Named
@RequestScoped
public class TransactionPage {

  @Inject private ApprovalQueue queue;
  @Inject private Papers papers;
  @Inject private ActivePage activePage;

  private ApprovalQueue.Item item;
  private Papers.Row certificate;

  @PostConstruct
  void load() {
    item = queue.item(activePage.getKey());
    certificate = papers.ofTransaction(activePage.getKey()).orElse(null);
  }

  public ApprovalQueue.Item getItem() {
    return item;
  }

  /** The certificate that it was done; null where there is none. */
  public Papers.Row getCertificate() {
    return certificate;
  }

  public AmountTable getAmounts() {
    return AmountTable.of(item.transaction().notified().cells());
  }
}
