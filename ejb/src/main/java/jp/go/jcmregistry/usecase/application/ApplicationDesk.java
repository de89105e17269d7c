package jp.go.jcmregistry.usecase.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationChecks;
import jp.go.jcmregistry.domain.application.ApplicationDocument;
import jp.go.jcmregistry.domain.application.ApplicationDocuments;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationStatus;
import jp.go.jcmregistry.domain.application.Applications;
import jp.go.jcmregistry.domain.application.Applications.Change;
import jp.go.jcmregistry.domain.application.Beginnings;
import jp.go.jcmregistry.domain.application.ReceivedPaper;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.audit.Noted;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** The applications of a registry: operators compare them, approvers decide, the rest is done. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class ApplicationDesk {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Applications applications;
  @Inject private ApplicationChecks checks;
  @Inject private ApplicationDocuments documents;
  @Inject private Beginnings beginnings;
  @Inject private Accounts accounts;
  @Inject private Tasks tasks;
  @Inject private CurrentUser currentUser;

  /**
   * What staff filter by; every part may be null.
   *
   * @param text part of the number, or of the name of the holder or of whoever applies
   */
  public record Criteria(String text, ApplicationForm form, ApplicationStatus status)
      implements Serializable {}

  /** An application in a list; {@code checkedAt} is null until it is handed to the approver. */
  public record Row(
      String number,
      ApplicationForm form,
      ApplicationStatus status,
      Instant submittedAt,
      String name,
      Instant checkedAt,
      ApplicationChannel channel)
      implements Serializable {}

  /** A step; {@code by} is null where it was the applicant. */
  public record Step(ApplicationStatus status, Instant at, String by, String reason)
      implements Serializable {}

  /** A part of the form as it was answered; what is compared with the records stands apart. */
  public record Part(String name, List<RecordField> fields) implements Serializable {}

  /** What this person may do with it now. */
  public record Choices(
      boolean take, boolean compare, boolean decide, boolean retry, boolean notePaid)
      implements Serializable {}

  /**
   * What it costs, in yen, and when it was paid.
   *
   * @param paidOn null while it was not
   */
  public record Fee(long amount, LocalDate paidOn) implements Serializable {}

  /**
   * An application with everything that is known of it.
   *
   * @param paper what the paper says; null for what was filled in online
   * @param changes what it changes; empty where it changes nothing recorded
   * @param against what stands against carrying it out now
   * @param account the number of the account it concerns; null until there is one
   * @param dueAt when it will be carried out, where that is a day to come
   * @param result what it led to; null until then
   */
  public record View(
      Row row,
      String email,
      ReceivedPaper paper,
      List<Part> parts,
      Map<String, String> answers,
      List<Change> changes,
      List<Violation> against,
      List<ApplicationDocument> documents,
      List<String> checkList,
      List<String> checked,
      List<Step> steps,
      String account,
      Fee fee,
      Instant dueAt,
      String result,
      Choices choices)
      implements Serializable {}

  /**
   * The applications that were sent or are entered from paper: first those whose next step is the
   * staff's, the longest waiting first, then those that others have, then what is over, newest
   * first.
   */
  public Slice<Row> all(Criteria asked, Page page) {
    return ApplicationRows.of(currentUser.actor().registry(), asked, page, entities);
  }

  /** One application. */
  @Noted
  public View of(String number) {
    Actor actor = currentUser.actor();
    Application it = applications.sent(actor.registry(), number);
    Row row = ApplicationRows.one(it.id(), entities);
    List<Change> changes = applications.changes(it);
    Set<String> compared = changes.stream().map(Change::name).collect(Collectors.toSet());
    boolean operator = actor.has(Role.OPERATOR);
    boolean checking = it.status() == ApplicationStatus.CHECKING;
    return new View(
        row,
        it.email(),
        it.paper(),
        it.parts().stream()
            .filter(part -> !part.isDocuments())
            .filter(part -> part.fields().stream().noneMatch(f -> compared.contains(f.name())))
            .map(part -> new Part(part.name(), part.fields()))
            .toList(),
        applications.answers(it).values(),
        changes,
        isUndone(it) ? applications.against(it) : List.of(),
        documents.of(it),
        it.form().checkList(),
        checks.checked(it),
        applications.steps(it).stream().map(this::step).toList(),
        it.accountId() == null ? null : accounts.byId(it.accountId()).number().toString(),
        new Fee(it.fee(), it.paidOn()),
        it.dueAt(),
        it.result(),
        new Choices(
            operator && it.status() == ApplicationStatus.RECEIVED,
            operator && checking && it.checkedBy() == null,
            ApplicationChecks.mayDecide(it, actor),
            ApplicationChecks.mayRetry(it, actor),
            operator && it.owesFee()));
  }

  private static boolean isUndone(Application it) {
    return it.status() == ApplicationStatus.CHECKING
        || it.status() == ApplicationStatus.APPROVED
        || it.status() == ApplicationStatus.HINDERED;
  }

  private Step step(Applications.Step step) {
    String by = step.by() == null ? null : entities.find(RegistryUser.class, step.by()).name();
    return new Step(step.status(), step.at(), by, step.reason());
  }

  /** A document with its content. */
  @Noted
  public SentFile document(String number, long id) {
    Application it = applications.sent(currentUser.actor().registry(), number);
    return documents.read(it, id);
  }

  /**
   * Begins an application that came on paper, to be filled in as it stands there; answers with its
   * number.
   *
   * @param account the number of the account it concerns; null where the form concerns none
   * @param email of whoever applies
   * @param language in which whoever applies is written to: ja or en
   */
  @RolesAllowed("OPERATOR")
  @Audited
  public String enter(
      ApplicationForm form, String account, ReceivedPaper paper, String email, String language) {
    return beginnings.onPaper(form, account, paper, email, language, currentUser.actor()).number();
  }

  /** Notes on which day the fee was paid. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void notePaid(String number, LocalDate day) {
    checks.paid(number, day, currentUser.actor());
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
    checks.giveBack(number, missing, tasks.settle(number, currentUser.actor()));
  }

  /** Decides for it, and carries out what it asks for: at once, or on the day it names. */
  @RolesAllowed("APPROVER")
  @Audited
  public void approve(String number) {
    checks.approve(number, tasks.settle(number, currentUser.actor()));
  }

  /** Carries out what was decided, and was hindered on its day. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void retry(String number) {
    checks.retry(number, tasks.settle(number, currentUser.actor()));
  }

  /** Decides against it with a reason. */
  @RolesAllowed("APPROVER")
  @Audited
  public void reject(String number, String reason) {
    checks.reject(number, reason, tasks.settle(number, currentUser.actor()));
  }
}
