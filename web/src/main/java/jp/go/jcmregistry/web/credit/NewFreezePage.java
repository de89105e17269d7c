package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.usecase.credit.Freezing;
import jp.go.jcmregistry.usecase.credit.Freezing.Wish;
import jp.go.jcmregistry.usecase.credit.UnitPlaces;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;

/** Stops something at once: all units of a transaction, or what the person names. */
@Named
@ViewScoped
public class NewFreezePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Freezing freezing;
  @Inject private Asked asked;
  @Inject private ActiveUser activeUser;
  @Inject private ExceptionMessages messages;

  private String transaction;
  private transient UnitPlaces places;
  private FreezeTarget target = FreezeTarget.UNITS;
  private String subject;
  private RestrictionKind kind = RestrictionKind.FREEZE;
  private AccountStatus status = AccountStatus.SUSPENDED;
  private String reason;
  private String publish = "no";

  @PostConstruct
  void load() {
    transaction = asked.text("transaction");
    String account = asked.text("account");
    String user = asked.text("user");
    if (!isOfUnits()) {
      target = FreezeTarget.USER;
      subject = user;
    } else if (account != null || user != null) {
      target = account != null ? FreezeTarget.ACCOUNT : FreezeTarget.USER;
      subject = account != null ? account : user;
    }
  }

  /** False for who stops people only, who have neither units nor an account to be shown. */
  public boolean isOfUnits() {
    return !activeUser.is("SYSTEM_ADMINISTRATOR");
  }

  /** Stops it; nobody else has to agree. */
  public String freeze() {
    return messages
        .attempt(
            () -> freezing.freeze(wish()),
            Map.of(
                "J6101", "subject",
                "J6102", "reason",
                "J6103", "subject",
                "value.JcmSerial.form", "subject"))
        .map(number -> "/pages/admin/freezes/freeze.xhtml?faces-redirect=true&key=" + number)
        .orElse(null);
  }

  private Wish wish() {
    FreezeTarget what = transaction == null ? target : FreezeTarget.UNITS;
    List<JcmSerial> serials =
        transaction == null && what == FreezeTarget.UNITS ? serials() : List.of();
    return new Wish(
        what, subject, kind, status, serials, transaction, reason, "yes".equals(publish));
  }

  private List<JcmSerial> serials() {
    return Stream.of((subject == null ? "" : subject).split("[\\s,]+"))
        .filter(each -> !each.isEmpty())
        .map(JcmSerial::parse)
        .toList();
  }

  /** The transaction whose units are to be frozen; null where something else is. */
  public String getTransaction() {
    return transaction;
  }

  /** Where the units of the transaction are now. */
  public UnitPlaces getPlaces() {
    if (places == null && transaction != null) {
      places = freezing.movedBy(transaction);
    }
    return places;
  }

  public List<SelectItem> getTargets() {
    return activeUser.is("SYSTEM_ADMINISTRATOR")
        ? choices("FreezeTarget.", FreezeTarget.USER)
        : choices("FreezeTarget.", FreezeTarget.values());
  }

  public List<SelectItem> getKinds() {
    return choices("RestrictionKind.", RestrictionKind.values());
  }

  /** What an account can become, the strictest first. */
  public List<SelectItem> getStatuses() {
    return choices(
        "AccountStatus.",
        AccountStatus.SUSPENDED,
        AccountStatus.ALL_TRANSACTIONS_RESTRICTED,
        AccountStatus.SUSPENDED_PARTIALLY);
  }

  public List<SelectItem> getYesNo() {
    return Stream.of("no", "yes")
        .map(each -> new SelectItem(each, Words.of("record_form." + each)))
        .toList();
  }

  private static List<SelectItem> choices(String family, Enum<?>... values) {
    return Stream.of(values)
        .map(each -> new SelectItem(each, Words.of(family + each.name())))
        .toList();
  }

  public FreezeTarget getTarget() {
    return target;
  }

  public void setTarget(FreezeTarget target) {
    this.target = target;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public RestrictionKind getKind() {
    return kind;
  }

  public void setKind(RestrictionKind kind) {
    this.kind = kind;
  }

  public AccountStatus getStatus() {
    return status;
  }

  public void setStatus(AccountStatus status) {
    this.status = status;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getPublish() {
    return publish;
  }

  public void setPublish(String publish) {
    this.publish = publish;
  }
}
