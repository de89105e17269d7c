package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Outcomes;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.usecase.transaction.IssuanceProgress;
import jp.go.jcmregistry.usecase.transaction.Issuing;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;

/**
 * What the Joint Committee notified, and how much of it this step issues. Continues the open draft;
 * begins a new one where the address names a notification, a project or says that it is new.
 */
@Named
@ViewScoped
public class IssuanceDecisionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The rules that can be told here already, and at which field. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "J5001", "notifiedOn",
          "J5002", "quantity",
          "J5003", "project",
          "J5006", "monitoringFrom",
          "J5008", "number",
          "J5010", "monitoringTo",
          "J5011", "authorization",
          "J5012", "partnerAuthorization");

  @Inject private JourneyDrafts drafts;
  @Inject private Issuing issuing;
  @Inject private IssuanceProgress progress;
  @Inject private ProjectRegistration registration;
  @Inject private ExceptionMessages messages;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;

  private UUID draft;
  private Map<String, List<String>> projects;
  private String project;
  private String number;
  private LocalDate notifiedOn;
  private LocalDate monitoringFrom;
  private LocalDate monitoringTo;
  private Quantity notified;
  private Quantity quantity;
  private String authorization;
  private String partnerAuthorization;
  private String identifiers;

  @PostConstruct
  void load() {
    projects = registration.registered();
    project = asked.text("project");
    String known = asked.text("notification");
    if (known != null) {
      progress.standing(known).ifPresent(this::continueUnder);
    } else if (project == null && asked.text("new") == null) {
      drafts.open(IssuanceAnswers.JOURNEY).map(IssuanceAnswers::of).ifPresent(this::resume);
    }
  }

  private void continueUnder(IssuanceProgress.Row row) {
    fill(row.project(), row.notification());
    quantity = row.left() > 0 ? Quantity.of(row.left()) : null;
  }

  private void resume(IssuanceAnswers answers) {
    draft = answers.id();
    fill(answers.project(), answers.notification());
    quantity = Quantity.of(answers.quantity());
    if (answers.outcomes() != null) {
      authorization = answers.outcomes().authorization();
      partnerAuthorization = answers.outcomes().partnerAuthorization();
      identifiers = answers.answers().get("identifiers");
    }
  }

  private void fill(String reference, Notification notification) {
    project = reference;
    number = notification.number();
    notifiedOn = notification.notifiedOn();
    monitoringFrom = notification.monitoringFrom();
    monitoringTo = notification.monitoringTo();
    notified = Quantity.of(notification.quantity());
  }

  /** Keeps the answers and goes on to the table, unless a rule stands against them already. */
  public String proceed() {
    Notification notification =
        new Notification(
            number.strip(), notifiedOn, monitoringFrom, monitoringTo, notified.amount());
    long step = quantity != null ? quantity.amount() : left(notification);
    try {
      Outcomes outcomes = outcomes();
      return messages
          .attempt(() -> keep(notification, step, outcomes), FIELDS)
          .map(kept -> "/pages/admin/issuance/amounts.xhtml?faces-redirect=true")
          .orElse(null);
    } catch (InvalidValue unreadable) {
      messages.refuse("identifiers", unreadable.reason(activePage.getLocale()));
      return null;
    }
  }

  private Outcomes outcomes() {
    if (authorization == null || authorization.isBlank()) {
      return null;
    }
    List<ItmoIdentifier> given =
        identifiers == null
            ? List.of()
            : identifiers
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> ItmoIdentifier.parse(line.strip()))
                .toList();
    String partners = partnerAuthorization == null ? "" : partnerAuthorization.strip();
    return new Outcomes(authorization, partners, given);
  }

  /** What a step issues where nobody says how much: all that is left. */
  private long left(Notification notification) {
    return progress
        .standing(notification.number())
        .map(IssuanceProgress.Row::left)
        .orElse(notification.quantity());
  }

  private UUID keep(Notification notification, long step, Outcomes outcomes) {
    UUID request = draft == null ? UUID.randomUUID() : draft;
    IssuanceRequest asked =
        new IssuanceRequest(request, project, notification, step, List.of(), null, outcomes);
    RuleBroken.unlessNone(
        issuing.check(asked).stream()
            .filter(violation -> FIELDS.containsKey(violation.rule()))
            .toList());
    Map<String, String> answers = IssuanceAnswers.decision(asked);
    draft =
        draft == null
            ? drafts.begin(IssuanceAnswers.JOURNEY, answers).id()
            : drafts.answer(draft, answers).id();
    return draft;
  }

  /** Registered projects by reference, behind a first line that is no answer. */
  public List<SelectItem> getProjects() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem(null, Words.of("admin_issuance_decision.choose")));
    projects.forEach(
        (reference, titles) ->
            items.add(
                new SelectItem(
                    reference, reference + " " + activePage.either(titles.get(0), titles.get(1)))));
    return items;
  }

  /** The authorizations in force, behind a first line that means plain credits. */
  public List<SelectItem> getAuthorizations() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", Words.of("admin_issuance_decision.plain")));
    issuing.authorizations().forEach(each -> items.add(new SelectItem(each, each)));
    return items;
  }

  public String getAuthorization() {
    return authorization;
  }

  public void setAuthorization(String authorization) {
    this.authorization = authorization;
  }

  public String getPartnerAuthorization() {
    return partnerAuthorization;
  }

  public void setPartnerAuthorization(String partnerAuthorization) {
    this.partnerAuthorization = partnerAuthorization;
  }

  public String getIdentifiers() {
    return identifiers;
  }

  public void setIdentifiers(String identifiers) {
    this.identifiers = identifiers;
  }

  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getNotifiedOn() {
    return notifiedOn;
  }

  public void setNotifiedOn(LocalDate notifiedOn) {
    this.notifiedOn = notifiedOn;
  }

  public LocalDate getMonitoringFrom() {
    return monitoringFrom;
  }

  public void setMonitoringFrom(LocalDate monitoringFrom) {
    this.monitoringFrom = monitoringFrom;
  }

  public LocalDate getMonitoringTo() {
    return monitoringTo;
  }

  public void setMonitoringTo(LocalDate monitoringTo) {
    this.monitoringTo = monitoringTo;
  }

  public Quantity getNotified() {
    return notified;
  }

  public void setNotified(Quantity notified) {
    this.notified = notified;
  }

  public Quantity getQuantity() {
    return quantity;
  }

  public void setQuantity(Quantity quantity) {
    this.quantity = quantity;
  }
}
