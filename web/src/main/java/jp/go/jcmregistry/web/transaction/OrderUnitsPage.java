package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/** Which units an operator moves on an order, to where and what for. */
@Named
@ViewScoped
public class OrderUnitsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** One more than a movement may name, so that the rule and not the page says it is too many. */
  private static final int LINES_MAX = 3_001;

  @Inject private JourneyDrafts drafts;
  @Inject private AccountDirectory directory;
  @Inject private ExceptionMessages messages;
  @Inject private ActivePage activePage;

  private OrderAnswers answers;
  private AccountDirectory.Row account;
  private Quantity quantity;
  private String serials;
  private String to;
  private String purpose;
  private String beneficiary;
  private String reference;
  private String year;
  private String oimp;
  private String entity;
  private String registry;
  private String there;

  @PostConstruct
  void load() {
    drafts.open(OrderAnswers.JOURNEY).map(OrderAnswers::of).ifPresent(this::resume);
  }

  private void resume(OrderAnswers open) {
    answers = open;
    account = directory.of(open.from()).account();
    String amount = open.answer("quantity");
    quantity = amount == null ? null : Quantity.parse(amount);
    serials = open.answer("serials");
    to = open.answer("to");
    purpose = open.answer("purpose");
    beneficiary = open.answer("beneficiary");
    reference = open.answer("reference");
    year = open.answer("year");
    oimp = open.answer("oimp");
    entity = open.answer("entity");
    registry = open.answer("registry");
    there = open.answer("account");
  }

  /** Keeps the answers and goes on to check them. */
  public String proceed() {
    if ((quantity == null) == (serials == null)) {
      messages.refuse("quantity", Words.of("admin_transactions_units.either"));
    }
    Map<String, String> more = new HashMap<>();
    more.put("quantity", quantity == null ? "" : Long.toString(quantity.amount()));
    more.put("serials", serials == null ? "" : runs());
    more.put("to", to == null ? "" : read("to", to, AccountNumber::parse));
    more.put("purpose", blank(purpose));
    more.put("beneficiary", blank(beneficiary));
    more.put("reference", blank(reference));
    more.put("year", blank(year));
    more.put("oimp", blank(oimp));
    more.put("entity", blank(entity));
    more.put("registry", blank(registry));
    more.put("account", blank(there));
    if (Faces.isValidationFailed()) {
      return null;
    }
    drafts.answer(answers.id(), more);
    return "/pages/admin/transactions/check.xhtml?faces-redirect=true";
  }

  private String runs() {
    List<String> lines = serials.lines().filter(line -> !line.isBlank()).limit(LINES_MAX).toList();
    return lines.stream()
        .map(line -> read("serials", line, JcmSerial::parse))
        .collect(Collectors.joining("\n"));
  }

  private String read(String field, String typed, Function<String, Object> parse) {
    try {
      return parse.apply(typed).toString();
    } catch (InvalidValue refused) {
      messages.refuse(
          field,
          Words.of(
              "admin_transactions_units.line",
              typed.strip(),
              refused.reason(activePage.getLocale())));
      return "";
    }
  }

  private static String blank(String text) {
    return text == null ? "" : text.strip();
  }

  /** False where nothing is in progress: it was sent, or given up for a day. */
  public boolean isOpen() {
    return answers != null;
  }

  public OrderAnswers getAnswers() {
    return answers;
  }

  /** The giving account with what is free in it. */
  public AccountDirectory.Row getAccount() {
    return account;
  }

  public Quantity getQuantity() {
    return quantity;
  }

  public void setQuantity(Quantity quantity) {
    this.quantity = quantity;
  }

  public String getSerials() {
    return serials;
  }

  public void setSerials(String serials) {
    this.serials = serials;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getBeneficiary() {
    return beneficiary;
  }

  public void setBeneficiary(String beneficiary) {
    this.beneficiary = beneficiary;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getOimp() {
    return oimp;
  }

  public void setOimp(String oimp) {
    this.oimp = oimp;
  }

  /** The registry that receives, where the units leave this one. */
  public String getRegistry() {
    return registry;
  }

  public void setRegistry(String registry) {
    this.registry = registry;
  }

  /** The account in that registry. */
  public String getThere() {
    return there;
  }

  public void setThere(String there) {
    this.there = there;
  }

  public String getEntity() {
    return entity;
  }

  public void setEntity(String entity) {
    this.entity = entity;
  }
}
