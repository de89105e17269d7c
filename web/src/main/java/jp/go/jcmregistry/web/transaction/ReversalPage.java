package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue;
import jp.go.jcmregistry.usecase.transaction.Proposing.Receipt;
import jp.go.jcmregistry.usecase.transaction.Reversing;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/**
 * Asks for the reversal of a completed transaction. The request's identifier lives as long as the
 * page, so that sending it twice makes one reversal.
 */
@Named
@ViewScoped
public class ReversalPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Stands in for the reason while nobody has been asked for one. */
  private static final String TO_BE_GIVEN = "-";

  @Inject private ApprovalQueue queue;
  @Inject private Reversing reversing;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private final UUID request = UUID.randomUUID();
  private ApprovalQueue.Item item;
  private transient List<Violation> against;
  private String reason;

  @PostConstruct
  void load() {
    item = queue.item(activePage.getKey());
  }

  public ApprovalQueue.Item getItem() {
    return item;
  }

  /** What stands in the way whatever the reason. */
  public List<Violation> getAgainst() {
    if (against == null) {
      against = reversing.check(item.transaction().number(), TO_BE_GIVEN);
    }
    return against;
  }

  /** Proposes the reversal; another person decides. */
  public String propose() {
    Reversals.Request asked = new Reversals.Request(request, item.transaction().number(), reason);
    return messages
        .attempt(() -> reversing.propose(asked), Map.of("J8006", "reason"))
        .map(ReversalPage::next)
        .orElse(null);
  }

  private static String next(Receipt receipt) {
    Messages.addFlashGlobalInfo(Words.of("admin_reversal.proposed"), receipt.number());
    return "/pages/admin/queue/item.xhtml?faces-redirect=true&key=" + receipt.number();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
