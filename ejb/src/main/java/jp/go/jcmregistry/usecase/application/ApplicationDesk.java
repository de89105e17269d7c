package jp.go.jcmregistry.usecase.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.application.ApplicationChecks;
import jp.go.jcmregistry.domain.application.ApplicationDocument;
import jp.go.jcmregistry.domain.application.ApplicationDocument.File;
import jp.go.jcmregistry.domain.application.ApplicationDocuments;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationStatus;
import jp.go.jcmregistry.domain.application.Applications;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** The applications of a registry: operators compare them, approvers decide, the rest is done. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class ApplicationDesk {
  private static final String COLUMNS =
      "a.number, a.form, a.status, a.submitted_at, n.value, a.checked_at";
  private static final String FROM =
      "application a LEFT JOIN application_answer n ON n.application_id = a.id"
          + " AND n.name = 'nameEn'";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Applications applications;
  @Inject private ApplicationChecks checks;
  @Inject private ApplicationDocuments documents;
  @Inject private ApplicantMail mail;
  @Inject private Accounts accounts;
  @Inject private RegistryClock clock;
  @Inject private Tasks tasks;
  @Inject private CurrentUser currentUser;

  /** An application in a list; {@code checkedAt} is null until it is handed to the approver. */
  public record Row(
      String number,
      ApplicationForm form,
      ApplicationStatus status,
      Instant submittedAt,
      String name,
      Instant checkedAt)
      implements Serializable {}

  /** A step; {@code by} is null where it was the applicant. */
  public record Step(ApplicationStatus status, Instant at, String by, String reason)
      implements Serializable {}

  /** A part of the form as it was answered. */
  public record Part(String name, List<RecordField> fields) implements Serializable {}

  /** What this person may do with it now. */
  public record Choices(boolean take, boolean compare, boolean decide) implements Serializable {}

  /** An application with everything that is known of it. */
  public record View(
      Row row,
      String email,
      List<Part> parts,
      Map<String, String> answers,
      List<ApplicationDocument> documents,
      List<String> checkList,
      List<String> checked,
      List<Step> steps,
      String account,
      Choices choices)
      implements Serializable {}

  /** The applications that were sent, the oldest that waits first; of one status or of all. */
  public Slice<Row> all(ApplicationStatus status, Page page) {
    return new Listing()
        .and("a.registry = ?", currentUser.actor().registry())
        .and("a.submitted_at IS NOT NULL")
        .and("a.status = ?", status == null ? null : status.name())
        .slice(
            entities,
            COLUMNS,
            FROM,
            "a.status IN ('DONE', 'REJECTED'), a.id",
            page,
            ApplicationDesk::row);
  }

  private static Row row(Object[] c) {
    return new Row(
        Sql.text(c[0]),
        ApplicationForm.valueOf(Sql.text(c[1])),
        ApplicationStatus.valueOf(Sql.text(c[2])),
        Sql.instant(c[3]),
        Sql.text(c[4]),
        Sql.instant(c[5]));
  }

  /** One application. */
  public View of(String number) {
    Actor actor = currentUser.actor();
    Application it = applications.sent(actor.registry(), number);
    Row row =
        new Listing()
            .and("a.id = ?", it.id())
            .slice(entities, COLUMNS, FROM, "a.id", Page.first(), ApplicationDesk::row)
            .rows()
            .get(0);
    boolean operator = actor.has(Role.OPERATOR);
    boolean checking = it.status() == ApplicationStatus.CHECKING;
    return new View(
        row,
        it.email(),
        it.form().parts().stream()
            .filter(part -> !part.isDocuments())
            .map(part -> new Part(part.name(), part.fields()))
            .toList(),
        applications.answers(it).values(),
        documents.of(it),
        it.form().checkList(),
        checks.checked(it),
        applications.steps(it).stream().map(this::step).toList(),
        it.accountId() == null ? null : accounts.byId(it.accountId()).number().toString(),
        new Choices(
            operator && it.status() == ApplicationStatus.RECEIVED,
            operator && checking && it.checkedBy() == null,
            ApplicationChecks.mayDecide(it, actor)));
  }

  private Step step(Applications.Step step) {
    String by = step.by() == null ? null : entities.find(RegistryUser.class, step.by()).name();
    return new Step(step.status(), step.at(), by, step.reason());
  }

  /** A document with its content. */
  public File document(String number, long id) {
    Application it = applications.sent(currentUser.actor().registry(), number);
    return documents.read(it, id);
  }

  /** Takes an application up. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void take(String number) {
    tasks.requireFree(number, currentUser.actor());
    checks.take(number, currentUser.actor());
  }

  /** Notes what was compared so far. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void note(String number, List<String> items) {
    tasks.requireFree(number, currentUser.actor());
    checks.note(number, items, currentUser.actor());
  }

  /** Notes what was compared, and hands it to the approver. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void hand(String number, List<String> items) {
    checks.note(number, items, tasks.settle(number, currentUser.actor()));
    checks.hand(number, currentUser.actor());
  }

  /** Returns it with what is missing. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void giveBack(String number, String missing) {
    Application it = checks.giveBack(number, missing, tasks.settle(number, currentUser.actor()));
    mail.tell(it, NotificationKind.APPLICATION_RETURNED, it.number());
  }

  /** Decides for it, and carries out what it asks for. */
  @RolesAllowed("APPROVER")
  @Audited
  public void approve(String number) {
    Actor actor = currentUser.actor();
    tasks.settle(number, actor);
    Application it = checks.approve(number, actor);
    Account account = open(it);
    checks.carriedOut(it, account.id(), actor);
    mail.tell(it, NotificationKind.APPLICATION_APPROVED, it.number());
    mail.tell(it, NotificationKind.ACCOUNT_OPENED, account.number().toString());
  }

  private Account open(Application it) {
    Answers answers = applications.answers(it);
    Details details =
        new Details(
            answers.text("nameEn"),
            answers.text("nameJa"),
            answers.text("officeEn"),
            answers.text("officeJa"));
    Instant now = clock.now();
    AccountHolder holder = accounts.register(it.registry(), HolderKind.ENTITY, details, now);
    return accounts.open(it.registry(), AccountKind.ENTITY_HOLDING, holder, null, now);
  }

  /** Decides against it with a reason. */
  @RolesAllowed("APPROVER")
  @Audited
  public void reject(String number, String reason) {
    Application it = checks.reject(number, reason, tasks.settle(number, currentUser.actor()));
    mail.tell(it, NotificationKind.APPLICATION_REJECTED, it.number());
  }
}
