package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.transaction.Article6;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts.Draft;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;
import jp.go.jcmregistry.web.transaction.Journey.Step;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * The draft of the journey that the page belongs to. A form carries the draft's identifier, so that
 * two windows never mix their answers and a second click finds what the first has sent.
 */
@Named
@RequestScoped
public class MovementDraft {

  private static final String CARRIED = "draft";
  private static final String REDIRECT = "?faces-redirect=true";

  @Inject private JourneyDrafts drafts;
  @Inject private AccountDirectory directory;
  @Inject private ActivePage activePage;
  @Inject private HttpServletRequest request;

  private Draft draft;
  private boolean looked;
  private List<AccountDirectory.Row> accounts;

  public Journey getJourney() {
    return Journey.of(activePage.getPage());
  }

  /** The draft; empty where none was begun, or where another window has begun a new one. */
  public Optional<Draft> find() {
    if (!looked) {
      looked = true;
      String carried = request.getParameter(CARRIED);
      draft = carried == null ? drafts.open(getJourney().name()).orElse(null) : carried(carried);
    }
    return Optional.ofNullable(draft);
  }

  private Draft carried(String id) {
    try {
      return drafts.of(UUID.fromString(id));
    } catch (IllegalArgumentException | NotFoundOrNotYours gone) {
      return null;
    }
  }

  /** Before a step is written: what is still to be asked before it comes first. */
  public void open() throws IOException {
    if (Faces.isPostback()) {
      return;
    }
    if (find().isEmpty()) {
      Faces.redirect(TagFunctions.href(getJourney().start().name()));
      return;
    }
    Step next = getJourney().next(answers());
    if (getJourney().steps().indexOf(next) < getJourney().steps().indexOf(step())) {
      Faces.redirect(TagFunctions.href(getJourney().page(next).name()));
    }
  }

  /** Begins anew, and leads to the first question. */
  String begin(Map<String, String> known) {
    draft = drafts.begin(getJourney().name(), known);
    looked = true;
    return next();
  }

  /** Keeps answers and leads to the next open question; blank ones take earlier ones back. */
  String proceed(Map<String, String> answers) {
    try {
      UUID id = find().orElseThrow(() -> new NotFoundOrNotYours(CARRIED)).id();
      draft = drafts.answer(id, answers);
      return next();
    } catch (NotFoundOrNotYours gone) {
      return gone();
    }
  }

  /** Says that there is nothing to continue here, and leads to the start. */
  String gone() {
    Messages.addFlashGlobalWarn(Words.of("journey.gone"));
    return getJourney().start().getView() + REDIRECT;
  }

  private String next() {
    return getJourney().page(getJourney().next(answers())).getView() + REDIRECT;
  }

  /** What has been answered by the name of the question. */
  public Map<String, String> answers() {
    return find().map(Draft::answers).orElse(Map.of());
  }

  public String getId() {
    return find().map(found -> found.id().toString()).orElse("");
  }

  /** The page's own step. */
  private Step step() {
    return getJourney().steps().stream()
        .filter(step -> getJourney().page(step) == activePage.getPage())
        .findFirst()
        .orElseThrow();
  }

  public String getStep() {
    return step().name();
  }

  /** The steps of the journey; who has one account is not asked for it. */
  public String getSteps() {
    return getJourney().steps().stream()
        .filter(step -> step != Step.FROM || getAccounts().size() > 1 || step() == Step.FROM)
        .map(Step::name)
        .collect(Collectors.joining(","));
  }

  /** Where "back" leads: one question before this one, or the start. */
  public String getBack() {
    List<String> shown = Arrays.asList(getSteps().split(","));
    int before = shown.indexOf(getStep()) - 1;
    Page page =
        before < 0 ? getJourney().start() : getJourney().page(Step.valueOf(shown.get(before)));
    return TagFunctions.href(page.name());
  }

  /** The accounts from which this person may start the movement. */
  public List<AccountDirectory.Row> getAccounts() {
    if (accounts == null) {
      accounts =
          directory.ownToInitiate().stream()
              .filter(account -> kind().mayGive(account.kind()))
              .toList();
    }
    return accounts;
  }

  /** The giving account, with what is free in it now. */
  public AccountDirectory.Row getFrom() {
    return directory.of(AccountNumber.parse(answers().get("from"))).account();
  }

  /** What would be proposed with the answers so far and these. */
  Proposal proposal(Map<String, String> more, String reference) {
    Map<String, String> answers = new HashMap<>(answers());
    answers.putAll(more);
    String quantity = answers.get("quantity");
    String to = answers.get("to");
    String units = answers.get("units");
    return new Proposal(
        UUID.fromString(getId()),
        getJourney().kind(answers),
        AccountNumber.parse(answers.get("from")),
        to == null ? null : AccountNumber.parse(to),
        quantity == null || quantity.isEmpty() ? 0 : Quantity.parse(quantity).amount(),
        units == null ? List.of() : units.lines().map(JcmSerial::parse).toList(),
        new Particulars(
            null,
            reference,
            answers.get("purpose"),
            answers.get("beneficiary"),
            answers.get("language"),
            answers.get("year") == null ? null : Integer.valueOf(answers.get("year")),
            new Article6(
                null,
                answers.get("oimp"),
                answers.get("entity"),
                answers.get("registry"),
                answers.get("account"))));
  }

  /** The kind of transaction, as answered so far. */
  TransactionKind kind() {
    return getJourney().kind(answers());
  }

  public String getKind() {
    return kind().name();
  }
}
