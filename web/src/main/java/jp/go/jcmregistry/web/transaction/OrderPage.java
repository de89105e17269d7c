package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;

/** For which account, on which order, an operator starts what kind of transaction. */
@Named
@ViewScoped
public class OrderPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The rules that can be told here already, and at which field. */
  private static final Map<String, String> FIELDS =
      Map.of("J1002", "from", "J1007", "from", "J7002", "kind", "J7006", "order");

  @Inject private JourneyDrafts drafts;
  @Inject private Proposing proposing;
  @Inject private AccountDirectory directory;
  @Inject private ExceptionMessages messages;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;

  private UUID draft;
  private TransactionKind kind;
  private String from;
  private String order;

  @PostConstruct
  void load() {
    from = asked.text("from");
    if (from == null && asked.text("new") == null) {
      drafts.open(OrderAnswers.JOURNEY).map(OrderAnswers::of).ifPresent(this::resume);
    }
  }

  private void resume(OrderAnswers answers) {
    draft = answers.id();
    kind = answers.kind();
    from = answers.from().toString();
    order = answers.answer("order");
  }

  /** Keeps the answers and goes on to the units, unless a rule stands against them already. */
  public String proceed() {
    Optional<AccountNumber> number = number();
    if (number.isEmpty()) {
      return null;
    }
    Map<String, String> answers =
        Map.of(
            "kind", kind.name(),
            "from", number.get().toString(),
            "order", order == null ? "" : order.strip());
    return messages
        .attempt(() -> keep(answers), FIELDS)
        .map(kept -> "/pages/admin/transactions/units.xhtml?faces-redirect=true")
        .orElse(null);
  }

  private Optional<AccountNumber> number() {
    try {
      AccountNumber number = AccountNumber.parse(from);
      if (directory.named(number).isPresent()) {
        return Optional.of(number);
      }
      messages.refuse("from", Words.of("admin_transactions_new.unknown"));
    } catch (InvalidValue refused) {
      messages.refuse("from", refused.reason(activePage.getLocale()));
    }
    return Optional.empty();
  }

  private UUID keep(Map<String, String> answers) {
    OrderAnswers sofar =
        new OrderAnswers(draft == null ? UUID.randomUUID() : draft, Map.of()).with(answers);
    Set<String> told = FIELDS.keySet();
    RuleBroken.unlessNone(
        proposing.preview(sofar.proposal()).violations().stream()
            .filter(violation -> told.contains(violation.rule()))
            .toList());
    draft =
        draft == null
            ? drafts.begin(OrderAnswers.JOURNEY, sofar.answers()).id()
            : drafts.answer(draft, answers).id();
    return draft;
  }

  /** The kinds that are started by naming an account and units. */
  public List<SelectItem> getKinds() {
    return TransactionKind.proposable().stream()
        .map(each -> new SelectItem(each, Words.of("TransactionKind." + each)))
        .toList();
  }

  public TransactionKind getKind() {
    return kind;
  }

  public void setKind(TransactionKind kind) {
    this.kind = kind;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }
}
