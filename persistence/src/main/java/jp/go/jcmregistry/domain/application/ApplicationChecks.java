package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** What staff do with an application: an operator compares it, another person decides. */
public class ApplicationChecks {
  private final EntityManager entities;
  private final Applications applications;
  private final RegistryClock clock;

  public ApplicationChecks(EntityManager entities) {
    this.entities = entities;
    this.applications = new Applications(entities);
    this.clock = new RegistryClock(entities);
  }

  /** What was compared so far. */
  public List<String> checked(Application application) {
    List<?> rows =
        entities
            .createNativeQuery("SELECT item FROM application_check WHERE application_id = ?1")
            .setParameter(1, application.id())
            .getResultList();
    return rows.stream().map(Sql::text).toList();
  }

  /** An operator takes it up. */
  public Application take(String number, Actor actor) {
    Application application = lock(number, actor);
    requireStep(application, ApplicationStatus.CHECKING, actor.has(Role.OPERATOR));
    step(application, ApplicationStatus.CHECKING, actor, null);
    return application;
  }

  /** Notes what was compared; what is not named was not. */
  public void note(String number, List<String> items, Actor actor) {
    Application application = lock(number, actor);
    requireChecking(application, actor, Role.OPERATOR);
    entities
        .createNativeQuery("DELETE FROM application_check WHERE application_id = ?1")
        .setParameter(1, application.id())
        .executeUpdate();
    for (String item : application.form().checkList()) {
      if (items.contains(item)) {
        entities
            .createNativeQuery(
                "INSERT INTO application_check (application_id, item, checked_by, checked_at)"
                    + " VALUES (?1, ?2, ?3, ?4::timestamptz)")
            .setParameter(1, application.id())
            .setParameter(2, item)
            .setParameter(3, actor.userId())
            .setParameter(4, Sql.timestamp(clock.now()))
            .executeUpdate();
      }
    }
  }

  /** Hands it to the approver, everything compared. */
  public void hand(String number, Actor actor) {
    Application application = lock(number, actor);
    requireChecking(application, actor, Role.OPERATOR);
    if (!checked(application).containsAll(application.form().checkList())) {
      throw new RuleBroken(
          Violation.of(ApplicationRule.EVERYTHING_IS_CHECKED.number(), application.number()));
    }
    application.checked(actor.userId(), clock.now());
  }

  /** Returns it with what is missing. */
  public Application giveBack(String number, String missing, Actor actor) {
    Application application = lock(number, actor);
    requireStep(application, ApplicationStatus.RETURNED, actor.has(Role.OPERATOR));
    requireReason(missing, application);
    step(application, ApplicationStatus.RETURNED, actor, missing.strip());
    return application;
  }

  /** Decides for it; the caller carries it out in the same act. */
  public Application approve(String number, Actor actor) {
    Application application = lock(number, actor);
    requireDecision(application, actor);
    application.decided(actor.userId(), clock.now());
    step(application, ApplicationStatus.APPROVED, actor, null);
    return application;
  }

  /** What it asked for was carried out and led to an account. */
  public void carriedOut(Application application, long account, Actor actor) {
    application.ledTo(account);
    step(application, ApplicationStatus.DONE, actor, null);
  }

  /** Decides against it with a reason. */
  public Application reject(String number, String reason, Actor actor) {
    Application application = lock(number, actor);
    requireDecision(application, actor);
    requireReason(reason, application);
    application.decided(actor.userId(), clock.now());
    step(application, ApplicationStatus.REJECTED, actor, reason.strip());
    return application;
  }

  /** May this person decide it now? */
  public static boolean mayDecide(Application application, Actor actor) {
    return deciding(application, actor).isEmpty();
  }

  private static void requireDecision(Application application, Actor actor) {
    RuleBroken.unlessNone(deciding(application, actor));
  }

  private static List<Violation> deciding(Application application, Actor actor) {
    List<Violation> violations = new ArrayList<>();
    boolean next =
        actor.has(Role.APPROVER)
            && application.status() == ApplicationStatus.CHECKING
            && application.checkedBy() != null;
    if (!next) {
      violations.add(Violation.of(ApplicationRule.STEP_IS_NEXT.number(), application.number()));
    }
    if (application.checkedBy() != null && application.checkedBy() == actor.userId()) {
      violations.add(
          Violation.of(ApplicationRule.ANOTHER_PERSON_DECIDES.number(), application.number()));
    }
    return violations;
  }

  private static void requireChecking(Application application, Actor actor, Role role) {
    boolean next =
        actor.has(role)
            && application.status() == ApplicationStatus.CHECKING
            && application.checkedBy() == null;
    requireNext(application, next);
  }

  private static void requireStep(Application application, ApplicationStatus next, boolean mayAct) {
    requireNext(application, mayAct && application.status().mayBecome(next));
  }

  private static void requireNext(Application application, boolean next) {
    if (!next) {
      throw new RuleBroken(
          Violation.of(ApplicationRule.STEP_IS_NEXT.number(), application.number()));
    }
  }

  private static void requireReason(String reason, Application application) {
    if (reason == null || reason.isBlank()) {
      throw new RuleBroken(
          Violation.of(ApplicationRule.REASON_GIVEN.number(), application.number()));
    }
  }

  private void step(Application application, ApplicationStatus next, Actor actor, String reason) {
    Instant now = clock.now();
    application.become(next, now);
    applications.record(application, actor.userId(), reason, now);
  }

  private Application lock(String number, Actor actor) {
    Application application = applications.sent(actor.registry(), number);
    entities.refresh(application, LockModeType.PESSIMISTIC_WRITE);
    return application;
  }
}
