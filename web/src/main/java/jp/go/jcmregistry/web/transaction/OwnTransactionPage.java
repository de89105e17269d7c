package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.certificate.Papers;
import jp.go.jcmregistry.usecase.transaction.Consequences;
import jp.go.jcmregistry.usecase.transaction.OwnApprovals;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail;
import jp.go.jcmregistry.web.shared.ActivePage;

/** One transaction of one's own: the end of a journey, an entry of the log, what is decided on. */
@Named
@RequestScoped
public class OwnTransactionPage {

  @Inject private OwnApprovals approvals;
  @Inject private Papers papers;
  @Inject private ActivePage activePage;

  private OwnApprovals.Item item;
  private Papers.Row certificate;

  /** Before the page is written, as it is by now: another holder's transaction is not found. */
  public void open() {
    item = approvals.of(activePage.getKey());
    certificate = papers.ofTransaction(activePage.getKey()).orElse(null);
  }

  /** Asked before that as well, when a form has come back. */
  public OwnApprovals.Item getItem() {
    if (item == null) {
      open();
    }
    return item;
  }

  public TransactionDetail.View getView() {
    return getItem().transaction();
  }

  /** The certificate that it was done; null where there is none for this person. */
  public Papers.Row getCertificate() {
    return certificate;
  }

  /** What follows, while it waits and is the giver's. */
  public Consequences.Next getNext() {
    return getItem().next();
  }
}
