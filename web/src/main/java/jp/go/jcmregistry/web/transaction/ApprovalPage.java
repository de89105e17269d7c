package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.Proposing.Receipt;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** One decision: approve, reject with a reason, take back, or leave it for later. */
@Named
@RequestScoped
public class ApprovalPage {

  private static final String LIST = "/pages/approvals.xhtml?faces-redirect=true";

  @Inject private OwnTransactionPage page;
  @Inject private Deciding deciding;
  @Inject private ExceptionMessages messages;
  @Inject private ActivePage activePage;
  @Inject private FacesContext context;

  private String reason;

  /** Approves; where no delay applies the units have moved afterwards. */
  public String approve() {
    return decide(() -> deciding.approve(activePage.getKey()));
  }

  /** Rejects with the reason that stands in the field. */
  public String reject() {
    return decide(() -> deciding.reject(activePage.getKey(), reason));
  }

  /** Takes back what this person started. */
  public String withdraw() {
    return decide(() -> deciding.withdraw(activePage.getKey()));
  }

  private String decide(Supplier<Receipt> decision) {
    return messages
        .attempt(decision, Map.of("J7005", "reason"))
        .map(
            receipt -> {
              say(receipt);
              return LIST;
            })
        .orElse(null);
  }

  private static void say(Receipt receipt) {
    Messages.addFlashGlobalInfo(Words.of("approvals.done." + receipt.status(), receipt.number()));
  }

  /** Sentences of what by now would stop the approval. */
  public List<String> getAgainst() {
    Locale reader = context.getViewRoot().getLocale();
    return page.getItem().meanwhile() == null
        ? List.of()
        : page.getItem().meanwhile().against().stream()
            .map(violation -> violation.sentence(reader) + " (" + violation.rule() + ")")
            .toList();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
