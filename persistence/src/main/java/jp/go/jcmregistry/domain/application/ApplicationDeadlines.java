package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * What becomes of applications by time alone: what nobody sent expires, and what was approved for a
 * day is carried out on it. Any node claims them one by one.
 */
public class ApplicationDeadlines {
  private static final String EXPIRED =
      "SELECT id FROM application WHERE expires_at <= ?1::timestamptz ORDER BY expires_at, id";

  private static final String DUE =
      "SELECT id FROM application WHERE due_at <= ?1::timestamptz ORDER BY due_at, id";

  /** Still so once it is locked, and nobody else's. */
  private static final String CLAIM_EXPIRED =
      "SELECT id FROM application WHERE id = ?1 AND expires_at <= ?2::timestamptz"
          + " FOR UPDATE SKIP LOCKED";

  private static final String CLAIM_DUE =
      "SELECT id FROM application WHERE id = ?1 AND due_at <= ?2::timestamptz"
          + " FOR UPDATE SKIP LOCKED";

  private static final Duration PLACES_KEPT = Duration.ofDays(1);

  private final EntityManager entities;
  private final Applications applications;
  private final ApplicationChecks checks;
  private final ApplicationLetters letters;
  private final RegistryClock clock;

  public ApplicationDeadlines(EntityManager entities) {
    this.entities = entities;
    this.applications = new Applications(entities);
    this.checks = new ApplicationChecks(entities);
    this.letters = new ApplicationLetters(entities);
    this.clock = new RegistryClock(entities);
  }

  /** The applications that nobody sent in time, the longest over first. */
  public List<Long> expired() {
    return ids(EXPIRED);
  }

  /** Ends one of them; nothing happens when it was sent, or somebody else has it. */
  public void expire(long id) {
    claimed(CLAIM_EXPIRED, id).ifPresent(it -> expire(it, clock.now()));
  }

  /**
   * What was never sent is nobody's business any more: its answers and documents go. What was
   * returned had been received, and stays as it is.
   */
  private void expire(Application it, Instant now) {
    boolean draft = it.status() == ApplicationStatus.DRAFT;
    if (draft) {
      entities
          .createNativeQuery("SELECT forget_draft(?1)")
          .setParameter(1, it.id())
          .getSingleResult();
    }
    it.keptUntil(null);
    it.become(ApplicationStatus.EXPIRED, now);
    applications.record(it, null, null, now);
    letters.write(it, NotificationKind.APPLICATION_EXPIRED, it.number(), now);
  }

  /** From where applications were begun is known only while it is counted. */
  public void forgetPlaces() {
    entities
        .createNativeQuery("DELETE FROM application_begun WHERE at < ?1::timestamptz")
        .setParameter(1, Sql.timestamp(clock.now().minus(PLACES_KEPT)))
        .executeUpdate();
  }

  /** The applications whose day has come, the longest due first: those that wait among them. */
  public List<Long> due() {
    return ids(DUE);
  }

  private List<Long> ids(String sql) {
    List<?> ids =
        entities.createNativeQuery(sql).setParameter(1, Sql.timestamp(clock.now())).getResultList();
    return ids.stream().map(Sql::number).toList();
  }

  /**
   * Carries out one whose day has come.
   *
   * @return what stands against it: it waits on, as a task of the staff; empty when it is not due
   *     any more, or somebody else has it
   */
  public Optional<List<Violation>> carryOut(long id) {
    Optional<Application> due = claimed(CLAIM_DUE, id);
    return due.map(
        it -> {
          List<Violation> against = applications.against(it);
          if (against.isEmpty()) {
            checks.carryOut(it, it.decidedBy());
            letters.write(it, NotificationKind.APPLICATION_DONE, it.number(), clock.now());
          } else if (it.status() == ApplicationStatus.APPROVED) {
            hinder(it, against);
          }
          return against;
        });
  }

  /** It comes back to the staff, once, and whoever applies is told. */
  private void hinder(Application it, List<Violation> against) {
    Instant now = clock.now();
    String rules = against.stream().map(Violation::rule).collect(Collectors.joining(", "));
    it.become(ApplicationStatus.HINDERED, now);
    applications.record(it, null, rules, now);
    letters.write(it, NotificationKind.APPLICATION_HINDERED, it.number(), now);
  }

  private Optional<Application> claimed(String claim, long id) {
    List<?> found =
        entities
            .createNativeQuery(claim)
            .setParameter(1, id)
            .setParameter(2, Sql.timestamp(clock.now()))
            .getResultList();
    return found.stream()
        .map(
            claimed ->
                entities.find(
                    Application.class, Sql.number(claimed), LockModeType.PESSIMISTIC_WRITE))
        .findFirst();
  }
}
