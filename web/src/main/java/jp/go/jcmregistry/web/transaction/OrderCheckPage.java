package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Shows a transaction on a recorded order as it would be, and sends it. */
@Named
@ViewScoped
public class OrderCheckPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private JourneyDrafts drafts;
  @Inject private Proposing proposing;
  @Inject private AccountDirectory directory;
  @Inject private ExceptionMessages messages;

  private OrderAnswers answers;
  private AccountDirectory.Row from;
  private AccountDirectory.Row to;
  private transient Proposing.Preview preview;

  @PostConstruct
  void load() {
    answers =
        drafts
            .open(OrderAnswers.JOURNEY)
            .map(OrderAnswers::of)
            .filter(OrderAnswers::complete)
            .orElse(null);
    if (answers != null) {
      from = directory.of(answers.from()).account();
      to =
          answers.proposal().to() == null
              ? null
              : directory.named(answers.proposal().to()).orElse(null);
    }
  }

  /** Proposes it; the draft's identifier makes sending it twice one transaction. */
  public String propose() {
    preview = null;
    return messages
        .attempt(() -> proposing.propose(answers.proposal()))
        .map(OrderCheckPage::next)
        .orElse(null);
  }

  private static String next(Proposing.Receipt receipt) {
    Messages.addFlashGlobalInfo(Words.of("admin_transactions_check.proposed"), receipt.number());
    return "/pages/admin/queue/item.xhtml?faces-redirect=true&key=" + receipt.number();
  }

  /** False where nothing is in progress: it was sent, or given up for a day. */
  public boolean isOpen() {
    return answers != null;
  }

  public OrderAnswers getAnswers() {
    return answers;
  }

  public AccountDirectory.Row getFrom() {
    return from;
  }

  /** Null where the registry knows the receiver itself, or where there is no such account. */
  public AccountDirectory.Row getTo() {
    return to;
  }

  /** As of now: what others do meanwhile shows. */
  public Proposing.Preview getPreview() {
    if (preview == null) {
      preview = proposing.preview(answers.proposal());
    }
    return preview;
  }
}
