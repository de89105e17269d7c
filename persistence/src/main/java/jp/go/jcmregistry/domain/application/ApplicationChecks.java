package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.Outcome.Wish;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** What staff do with an application: an operator compares it, another person decides. */
public class ApplicationChecks {
  private final EntityManager entities;
  private final Applications applications;
  private final ApplicationLetters letters;
  private final Registries registries;
  private final RegistryClock clock;

  public ApplicationChecks(EntityManager entities) {
    this.entities = entities;
    this.applications = new Applications(entities);
    this.letters = new ApplicationLetters(entities);
    this.registries = new Registries(entities);
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
    step(application, ApplicationStatus.CHECKING, actor.userId(), null);
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
    if (application.owesFee()) {
      throw new RuleBroken(
          Violation.of(
              ApplicationRule.FEE_IS_PAID.number(), application.number(), application.fee()));
    }
    application.checked(actor.userId(), clock.now());
  }

  /** Notes on which day its fee was paid. */
  public void paid(String number, LocalDate day, Actor actor) {
    Application application = lock(number, actor);
    LocalDate today = registries.byCode(application.registry()).dayOf(clock.now());
    boolean can =
        actor.has(Role.OPERATOR) && application.owesFee() && day != null && !day.isAfter(today);
    if (!can) {
      throw new RuleBroken(
          Violation.of(ApplicationRule.PAID_ON_A_DAY.number(), application.number()));
    }
    application.paid(day);
  }

  /** Returns it with what is missing. */
  public Application giveBack(String number, String missing, Actor actor) {
    Application application = lock(number, actor);
    requireStep(application, ApplicationStatus.RETURNED, actor.has(Role.OPERATOR));
    requireReason(missing, application);
    if (application.status() == ApplicationStatus.HINDERED) {
      application.form().outcome(entities).undo(applications.wish(application), actor.userId());
    }
    step(application, ApplicationStatus.RETURNED, actor.userId(), missing.strip());
    Settings settings = registries.settings(application.registry(), clock.now());
    Duration kept = Duration.ofDays(settings.number(Setting.APPLICATION_KEPT_DAYS));
    application.keptUntil(clock.now().plus(kept));
    letters.write(
        application, NotificationKind.APPLICATION_RETURNED, application.number(), clock.now());
    return application;
  }

  /** Decides for it and carries it out: in the same act, or on the day it names. */
  public Application approve(String number, Actor actor) {
    Application application = lock(number, actor);
    List<Violation> violations = new ArrayList<>(deciding(application, actor));
    violations.addAll(applications.against(application));
    RuleBroken.unlessNone(violations);
    long by = actor.userId();
    application.decided(by, clock.now());
    step(application, ApplicationStatus.APPROVED, by, null);
    letters.write(
        application, NotificationKind.APPLICATION_APPROVED, application.number(), clock.now());
    Wish wish = applications.wish(application);
    Outcome outcome = application.form().outcome(entities);
    Instant dueAt = outcome.dueAt(wish);
    if (dueAt.isAfter(wish.now())) {
      outcome.prepare(wish, by);
      application.due(dueAt);
    } else {
      carryOut(application, by);
    }
    return application;
  }

  /** Does what it asks for; nothing stands against it. */
  void carryOut(Application application, long by) {
    Outcome outcome = application.form().outcome(entities);
    application.ledTo(outcome.carryOut(applications.wish(application), by));
    step(application, ApplicationStatus.DONE, by, null);
  }

  /** Whether an operator may carry it out, whose day has come and which something hindered. */
  public static boolean mayRetry(Application application, Actor actor) {
    return actor.has(Role.OPERATOR) && application.status() == ApplicationStatus.HINDERED;
  }

  /**
   * Carries out what was decided and was hindered on its day.
   *
   * @throws RuleBroken J6135 where it is not hindered, and everything that still stands against it
   */
  public Application retry(String number, Actor actor) {
    Application application = lock(number, actor);
    if (!mayRetry(application, actor)) {
      throw new RuleBroken(Violation.of(ApplicationRule.IS_HINDERED.number(), number));
    }
    RuleBroken.unlessNone(applications.against(application));
    carryOut(application, actor.userId());
    letters.write(
        application, NotificationKind.APPLICATION_DONE, application.number(), clock.now());
    return application;
  }

  /** Decides against it with a reason. */
  public Application reject(String number, String reason, Actor actor) {
    Application application = lock(number, actor);
    requireDecision(application, actor);
    requireReason(reason, application);
    application.decided(actor.userId(), clock.now());
    step(application, ApplicationStatus.REJECTED, actor.userId(), reason.strip());
    letters.write(
        application, NotificationKind.APPLICATION_REJECTED, application.number(), clock.now());
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
    if (Stream.of(
            Optional.ofNullable(application.checkedBy()),
            Optional.ofNullable(application.enteredBy()))
        .flatMap(Optional::stream)
        .anyMatch(by -> by == actor.userId())) {
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

  private void step(Application application, ApplicationStatus next, long by, String reason) {
    Instant now = clock.now();
    application.become(next, now);
    applications.record(application, by, reason, now);
  }

  private Application lock(String number, Actor actor) {
    Application application = applications.sent(actor.registry(), number);
    entities.refresh(application, LockModeType.PESSIMISTIC_WRITE);
    return application;
  }
}
