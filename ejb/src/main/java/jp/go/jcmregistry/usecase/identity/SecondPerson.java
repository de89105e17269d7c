package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.identity.UserRequests;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.TaskKind;
import jp.go.jcmregistry.domain.task.WaitingTasks;
import jp.go.jcmregistry.usecase.shared.Listing;

/** What about users waits for a second system administrator, of every registry, oldest first. */
@Stateless
@RolesAllowed(Group.SYSTEM_ADMINISTRATOR)
public class SecondPerson {
  private static final String FROM =
      WaitingTasks.ALL
          + " LEFT JOIN user_request r ON q.type = 'USER' AND r.id = q.id"
          + " LEFT JOIN registry_user u ON u.id = r.user_id"
          + " LEFT JOIN registry_freeze z ON q.type = 'RELEASE' AND z.id = q.id"
          + " LEFT JOIN registry_user a ON a.id = q.not_by"
          + WaitingTasks.CLAIM
          + " LEFT JOIN registry_user w ON w.id = k.claimed_by";

  private static final String ABOUT_USERS =
      "(q.type = 'USER' OR q.type = 'RELEASE' AND q.sort = 'USER')";

  private static final String AGE = "extract(day FROM registry_now() - q.since)::int";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;
  @Inject private UserRequests requests;

  /**
   * Something that waits.
   *
   * @param key of the request, or the number of the freeze whose release is asked for
   * @param sort the kind of the request; USER for a freeze
   * @param role null unless one is to be granted
   * @param loginId whom it is about
   * @param mine whether the reader may be the second person
   * @param worker who works on it; null where nobody does
   */
  public record Row(
      String key,
      TaskKind type,
      String sort,
      Role role,
      String loginId,
      String askedBy,
      Instant since,
      int ageDays,
      Instant due,
      boolean overdue,
      boolean mine,
      String worker)
      implements Serializable {}

  /** How many wait, and for how many days the oldest of them. */
  public record Waiting(long count, long oldestDays) implements Serializable {
    private static Waiting of(List<Row> rows) {
      return new Waiting(rows.size(), rows.stream().mapToInt(Row::ageDays).max().orElse(0));
    }
  }

  /** What waits for the reader, what the reader waits for, and what should have been done. */
  public record Overview(Waiting mine, Waiting others, Waiting overdue) implements Serializable {}

  /** Everything that waits, the oldest first. */
  public List<Row> waiting() {
    Actor actor = currentUser.actor();
    boolean alone = requests.isAlone(actor);
    return new Listing()
        .and(ABOUT_USERS)
        .every(
            entities,
            "q.key, q.type, q.sort, r.role, coalesce(u.login_id, z.subject), a.name, q.since, "
                + AGE
                + ", q.due_at, q.due_at < registry_now(), q.not_by, q.nor_by, w.name",
            FROM,
            "q.since, q.id",
            c -> row(c, actor.userId(), alone));
  }

  private static Row row(Object[] c, long reader, boolean alone) {
    TaskKind type = TaskKind.valueOf(Sql.text(c[1]));
    boolean asked = Sql.number(c[10]) == reader && !(alone && type == TaskKind.USER);
    return new Row(
        Sql.text(c[0]),
        type,
        Sql.text(c[2]),
        c[3] == null ? null : Role.valueOf(Sql.text(c[3])),
        Sql.text(c[4]),
        Sql.text(c[5]),
        Sql.instant(c[6]),
        (int) Sql.number(c[7]),
        Sql.instant(c[8]),
        (Boolean) c[9],
        !asked && Sql.number(c[11]) != reader,
        Sql.text(c[12]));
  }

  /** Counts what waits. */
  public Overview overview() {
    List<Row> all = waiting();
    return new Overview(
        Waiting.of(all.stream().filter(Row::mine).toList()),
        Waiting.of(all.stream().filter(row -> !row.mine()).toList()),
        Waiting.of(all.stream().filter(Row::overdue).toList()));
  }
}
