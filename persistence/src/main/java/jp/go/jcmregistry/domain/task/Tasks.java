package jp.go.jcmregistry.domain.task;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Who works on what waits. A claim keeps everybody else from deciding; it ends by itself, when it
 * is given back, or with the decision. A task is named by the number people know it by. What waits
 * for the system administrators is of the installation: its registry is null.
 */
public class Tasks {
  private static final String OF = "registry = ?1";
  private static final String OF_INSTALLATION = "registry IS NULL AND ?1::text IS NULL";

  private static final String NOW_CLAIMED =
      "SELECT k.id, k.claimed_by, u.name, k.claimed_at, k.ends_at FROM task_claim k"
          + " JOIN registry_user u ON u.id = k.claimed_by WHERE k.task = ?2 AND k."
          + OF
          + " AND k.claimed_at <= registry_now() AND k.ends_at > registry_now()";

  private static final String COMMENTS =
      "SELECT u.name, c.at, c.text FROM task_comment c JOIN registry_user u ON u.id = c.by_user"
          + " WHERE c.task = ?2 AND c."
          + OF
          + " ORDER BY c.id LIMIT 200";

  private final EntityManager entities;
  private final Registries registries;
  private final RegistryClock clock;

  public Tasks(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
    this.clock = new RegistryClock(entities);
  }

  /** Something that waits, and who may not do it: whoever began it. */
  public record Waiting(TaskDoer doer, Long notBy, Long norBy, Instant since, Instant dueAt) {
    /** Whether this person may do it. */
    public boolean mayBeDoneBy(Actor actor) {
      return doer.takes(actor)
          && !Objects.equals(notBy, actor.userId())
          && !Objects.equals(norBy, actor.userId());
    }
  }

  /** Who works on it, and until when at the longest. */
  public record Claim(long id, long by, String name, Instant since, Instant until) {}

  /** What somebody said about it. */
  public record Comment(String by, Instant at, String text) {}

  /** The task of this number, if it waits. */
  public Optional<Waiting> waiting(String registry, String task) {
    return rows(
            "SELECT q.doer, q.not_by, q.nor_by, q.since, q.due_at FROM "
                + WaitingTasks.ALL
                + " WHERE q.key = ?2 AND q."
                + OF,
            registry,
            task)
        .stream()
        .map(
            c ->
                new Waiting(
                    TaskDoer.valueOf(Sql.text(c[0])),
                    Sql.numberOrNull(c[1]),
                    Sql.numberOrNull(c[2]),
                    Sql.instant(c[3]),
                    Sql.instant(c[4])))
        .findFirst();
  }

  /** Whether it should have been done by now. */
  public boolean isOverdue(Waiting task) {
    return task.dueAt().isBefore(clock.now());
  }

  /** Who works on it now. */
  public Optional<Claim> claim(String registry, String task) {
    return rows(NOW_CLAIMED, registry, task).stream()
        .map(
            c ->
                new Claim(
                    Sql.number(c[0]),
                    Sql.number(c[1]),
                    Sql.text(c[2]),
                    Sql.instant(c[3]),
                    Sql.instant(c[4])))
        .findFirst();
  }

  /** What was said about it, the oldest first. */
  public List<Comment> comments(String registry, String task) {
    return rows(COMMENTS, registry, task).stream()
        .map(c -> new Comment(Sql.text(c[0]), Sql.instant(c[1]), Sql.text(c[2])))
        .toList();
  }

  /** Begins to work on it; who does already has the whole time again. */
  public void take(String task, Actor actor) {
    requireFree(task, actor);
    RuleBroken.unlessNone(against(task, actor));
    end(task, actor);
    begin(task, actor.userId(), actor);
  }

  /** Gives it back to all who may do it. */
  public void giveBack(String task, Actor actor) {
    requireOwn(task, actor);
    end(task, actor);
  }

  /** Hands it to a colleague, whose time begins anew. */
  public void handOver(String task, Actor to, Actor actor) {
    requireOwn(task, actor);
    RuleBroken.unlessNone(against(task, to));
    end(task, actor);
    begin(task, to.userId(), actor);
  }

  private List<Violation> against(String task, Actor who) {
    Optional<Waiting> waiting = waiting(who.registry(), task);
    List<Violation> violations = new ArrayList<>();
    if (waiting.isEmpty()) {
      violations.add(Violation.of(TaskRule.STILL_WAITS.number(), task));
    } else if (!waiting.get().mayBeDoneBy(who)) {
      violations.add(Violation.of(TaskRule.MAY_DO_IT.number(), task, who.name()));
    }
    return violations;
  }

  private void requireOwn(String task, Actor actor) {
    lock(task, actor);
    if (claim(actor.registry(), task).filter(c -> c.by() == actor.userId()).isEmpty()) {
      throw new RuleBroken(Violation.of(TaskRule.WORKS_ON_IT.number(), task));
    }
  }

  /** Says something about it to whoever reads it next, while it waits or afterwards. */
  public void say(String task, String text, Actor actor) {
    if (text == null || text.isBlank()) {
      throw new RuleBroken(Violation.of(TaskRule.SOMETHING_IS_SAID.number(), task));
    }
    query(
            "INSERT INTO task_comment (id, registry, task, by_user, at, text)"
                + " VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4::timestamptz, ?5)",
            actor.registry(),
            task)
        .setParameter(3, actor.userId())
        .setParameter(4, Sql.timestamp(clock.now()))
        .setParameter(5, text.strip())
        .executeUpdate();
  }

  /**
   * Refuses whoever acts on what another person works on, and keeps others from taking it until the
   * act is over.
   *
   * @throws RuleBroken J8011
   */
  public void requireFree(String task, Actor actor) {
    lock(task, actor);
    claim(actor.registry(), task)
        .filter(claim -> claim.by() != actor.userId())
        .ifPresent(
            claim -> {
              throw new RuleBroken(
                  Violation.of(
                      TaskRule.NOBODY_ELSE_WORKS_ON_IT.number(),
                      task,
                      claim.name(),
                      claim.until().atZone(zone(actor.registry()))));
            });
  }

  /**
   * Does what the task waits for: refuses where another person works on it, and ends one's own
   * claim, for what waits afterwards waits for somebody else.
   *
   * @return the actor
   * @throws RuleBroken J8011
   */
  public Actor settle(String task, Actor actor) {
    requireFree(task, actor);
    end(task, actor);
    return actor;
  }

  private void begin(String task, long by, Actor givenBy) {
    Instant now = clock.now();
    long minutes = minutes(givenBy.registry(), now);
    query(
            "INSERT INTO task_claim (id, registry, task, claimed_by, given_by, claimed_at, ends_at)"
                + " VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5::timestamptz,"
                + " ?6::timestamptz)",
            givenBy.registry(),
            task)
        .setParameter(3, by)
        .setParameter(4, givenBy.userId())
        .setParameter(5, Sql.timestamp(now))
        .setParameter(6, Sql.timestamp(now.plus(Duration.ofMinutes(minutes))))
        .executeUpdate();
  }

  private ZoneId zone(String registry) {
    return registry == null ? ZoneOffset.UTC : registries.byCode(registry).zone();
  }

  private long minutes(String registry, Instant now) {
    return registry == null
        ? Setting.TASK_CLAIM_MINUTES.byDefault()
        : registries.settings(registry, now).number(Setting.TASK_CLAIM_MINUTES);
  }

  private void end(String task, Actor actor) {
    query(
            "UPDATE task_claim SET ends_at = ?3::timestamptz WHERE task = ?2 AND "
                + OF
                + " AND claimed_at <= ?3::timestamptz AND ends_at > ?3::timestamptz",
            actor.registry(),
            task)
        .setParameter(3, Sql.timestamp(clock.now()))
        .executeUpdate();
  }

  /** One act on a task at a time: what is read of it then holds until the act is over. */
  private void lock(String task, Actor actor) {
    query(
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1 || ' ' || ?2, 0))",
            String.valueOf(actor.registry()),
            task)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, String registry, String task) {
    return query(sql, registry, task).getResultList();
  }

  /** Of a registry by its index; of the installation where there is none. */
  private Query query(String sql, String registry, String task) {
    String which = registry == null ? sql.replace(OF, OF_INSTALLATION) : sql;
    return entities.createNativeQuery(which).setParameter(1, registry).setParameter(2, task);
  }
}
