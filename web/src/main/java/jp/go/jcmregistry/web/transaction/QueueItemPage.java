package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.go.jcmregistry.domain.task.TaskDoer;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.Proposing.Receipt;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail.Step;
import jp.go.jcmregistry.web.credit.AmountTable;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** One transaction that waits: what it would do, and the decision about it. */
@Named
@RequestScoped
public class QueueItemPage {

  @Inject private ApprovalQueue queue;
  @Inject private Deciding deciding;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private ApprovalQueue.Item item;
  private String reason;

  /** Read when it is shown, so that a refused decision shows what has become of it meanwhile. */
  public ApprovalQueue.Item getItem() {
    if (item == null) {
      item = queue.item(activePage.getKey());
    }
    return item;
  }

  public AmountTable getAmounts() {
    return AmountTable.of(getItem().transaction().notified().cells());
  }

  /** The last thing that happened to it. */
  public Step getLast() {
    List<Step> history = getItem().transaction().history();
    return history.get(history.size() - 1);
  }

  /** True when it waits, but for somebody else than the reader. */
  public boolean isWaitsForOthers() {
    return getItem().transaction().status() == TransactionStatus.PROPOSED
        && !getItem().transaction().choices().decide();
  }

  /** For whom it waits, as the key of a sentence. */
  public String getWaitsFor() {
    if (getItem().transaction().ownProposal()) {
      return "own";
    }
    return getItem().decider() == TaskDoer.APPROVER ? "approver" : "representative";
  }

  /** Approves; where no delay applies the units have moved when the next page is shown. */
  public String approve() {
    return decided(() -> deciding.approve(activePage.getKey()));
  }

  /** Rejects with a reason. */
  public String reject() {
    return decided(() -> deciding.reject(activePage.getKey(), reason));
  }

  /** Takes one's own proposal back. */
  public String withdraw() {
    return decided(() -> deciding.withdraw(activePage.getKey()));
  }

  private String decided(Supplier<Receipt> decision) {
    item = null;
    return messages
        .attempt(decision, Map.of("J7005", "reason"))
        .map(this::next)
        .orElseGet(this::again);
  }

  private String next(Receipt receipt) {
    String sentence = Words.of("admin_queue_item.done." + receipt.status());
    Messages.addFlashGlobalInfo(sentence, receipt.number());
    return "/pages/admin/transactions/transaction.xhtml?faces-redirect=true&key="
        + receipt.number();
  }

  private String again() {
    item = null;
    return null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
