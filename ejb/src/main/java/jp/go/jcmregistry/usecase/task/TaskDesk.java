package jp.go.jcmregistry.usecase.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.TaskDoer;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;

/**
 * Takes what waits, gives it back, hands it over and says something about it, so that two people
 * never work on one thing. A task is named by its number: of a transaction, a change, an
 * application, a freeze, a request about a user, an account with higher limits or trusted accounts
 * to come, or the reference of a project.
 */
@Stateless
@RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.AUDITOR, Group.SYSTEM_ADMINISTRATOR})
public class TaskDesk {
  private static final String COLLEAGUES =
      "SELECT u.login_id FROM registry_user u WHERE u.registry IS NOT DISTINCT FROM ?1::text"
          + " AND u.status = 'ACTIVE'"
          + " AND u.id <> ?2 AND EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id"
          + " AND r.until_at IS NULL AND r.role IN ('OPERATOR', 'APPROVER', 'SYSTEM_ADMINISTRATOR'))"
          + " ORDER BY u.name LIMIT 200";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Tasks tasks;
  @Inject private RegistryUsers users;
  @Inject private CurrentUser currentUser;

  /** Somebody who could do it as well. */
  public record Colleague(String loginId, String name) implements Serializable {}

  /** What somebody said. */
  public record Comment(String by, Instant at, String text) implements Serializable {}

  /**
   * Something that waits.
   *
   * @param doer for whom; null once it no longer waits, as are since and due
   * @param worker who works on it; null where nobody does, as is workerUntil
   * @param own whether that is the reader
   * @param mayTake whether the reader may take it now
   * @param colleagues to whom the reader may hand it; empty unless it is the reader's
   */
  public record View(
      String task,
      TaskDoer doer,
      Instant since,
      Instant due,
      boolean overdue,
      String worker,
      Instant workerUntil,
      boolean own,
      boolean mayTake,
      List<Colleague> colleagues,
      List<Comment> comments)
      implements Serializable {}

  /** Who works on it, what was said, and what this person may do about that. */
  public View of(String task) {
    Actor actor = currentUser.actor();
    Optional<Tasks.Waiting> waiting = tasks.waiting(actor.registry(), task);
    Optional<Tasks.Claim> claim = tasks.claim(actor.registry(), task);
    boolean own = claim.filter(c -> c.by() == actor.userId()).isPresent();
    return new View(
        task,
        waiting.map(Tasks.Waiting::doer).orElse(null),
        waiting.map(Tasks.Waiting::since).orElse(null),
        waiting.map(Tasks.Waiting::dueAt).orElse(null),
        waiting.filter(tasks::isOverdue).isPresent(),
        claim.map(Tasks.Claim::name).orElse(null),
        claim.map(Tasks.Claim::until).orElse(null),
        own,
        claim.isEmpty() && waiting.filter(w -> w.mayBeDoneBy(actor)).isPresent(),
        own ? waiting.map(w -> colleagues(w, actor)).orElse(List.of()) : List.of(),
        tasks.comments(actor.registry(), task).stream()
            .map(c -> new Comment(c.by(), c.at(), c.text()))
            .toList());
  }

  private List<Colleague> colleagues(Tasks.Waiting waiting, Actor actor) {
    List<?> logins =
        entities
            .createNativeQuery(COLLEAGUES)
            .setParameter(1, actor.registry())
            .setParameter(2, actor.userId())
            .getResultList();
    return logins.stream()
        .map(Sql::text)
        .flatMap(login -> users.actor(login).stream())
        .filter(waiting::mayBeDoneBy)
        .map(each -> new Colleague(each.loginId(), each.name()))
        .toList();
  }

  /**
   * Begins to work on it; for the time that the registry has set nobody else decides it.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J8011 to J8013
   */
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.SYSTEM_ADMINISTRATOR})
  public void take(String task) {
    tasks.take(task, currentUser.actor());
  }

  /** Gives it back to all who may do it. */
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.SYSTEM_ADMINISTRATOR})
  public void giveBack(String task) {
    tasks.giveBack(task, currentUser.actor());
  }

  /**
   * Hands it to a colleague who may do it.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J8012 to J8014
   */
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.SYSTEM_ADMINISTRATOR})
  public void handOver(String task, String loginId) {
    Actor actor = currentUser.actor();
    Actor to =
        users
            .actor(loginId)
            .filter(other -> Objects.equals(actor.registry(), other.registry()))
            .orElseThrow(() -> new NotFoundOrNotYours("colleague"));
    tasks.handOver(task, to, actor);
  }

  /** Says something about it to whoever reads it next. */
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.SYSTEM_ADMINISTRATOR})
  public void say(String task, String text) {
    tasks.say(task, text, currentUser.actor());
  }
}
