package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.transaction.Issuing;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail.Cell;
import jp.go.jcmregistry.web.shared.ExceptionMessages;

/** Shows an issuance as it would be, with everything that stands against it, and sends it. */
@Named
@ViewScoped
public class IssuanceCheckPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private JourneyDrafts drafts;
  @Inject private Issuing issuing;
  @Inject private AccountDirectory directory;
  @Inject private ExceptionMessages messages;

  private IssuanceAnswers answers;
  private Map<String, AccountDirectory.Row> receivers;
  private transient Issuing.Preview preview;

  @PostConstruct
  void load() {
    answers = drafts.open(IssuanceAnswers.JOURNEY).map(IssuanceAnswers::of).orElse(null);
    if (answers != null) {
      receivers =
          answers.accounts().stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      number -> directory.of(AccountNumber.parse(number)).account()));
    }
  }

  /** Proposes the issuance; the draft's identifier makes sending it twice one transaction. */
  public String propose() {
    preview = null;
    return messages
        .attempt(() -> issuing.propose(answers.request()))
        .map(
            receipt ->
                "/pages/admin/issuance/done.xhtml?faces-redirect=true&key=" + receipt.number())
        .orElse(null);
  }

  /** False where no issuance is in progress: it was sent, or given up for a day. */
  public boolean isOpen() {
    return answers != null;
  }

  public IssuanceAnswers getAnswers() {
    return answers;
  }

  /** As of now: what others do meanwhile shows. */
  public Issuing.Preview getPreview() {
    if (preview == null) {
      preview = issuing.preview(answers.request());
    }
    return preview;
  }

  public AmountTable getAmounts() {
    List<Cell> cells =
        answers.request().cells().stream()
            .map(c -> new Cell(c.vintage().year(), c.account().toString(), c.quantity()))
            .toList();
    return AmountTable.of(cells);
  }

  /** The accounts by number. */
  public Map<String, AccountDirectory.Row> getReceivers() {
    return receivers;
  }
}
