package jp.go.jcmregistry.usecase.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.HolderTaskKind;
import jp.go.jcmregistry.domain.task.HolderTasks;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** What beyond transactions waits for somebody who acts for accounts, and for whom they wait. */
@Stateless
@RolesAllowed("HOLDER")
public class OwnTasks {
  private static final int AT_MOST = 200;

  private static final String WAITING =
      "SELECT h.type, h.sort, h.key, h.account, h.since,"
          + " extract(day FROM registry_now() - h.since)::int, h.due_at,"
          + " coalesce(h.due_at < registry_now(), false), h.mine FROM "
          + HolderTasks.ALL
          + " ORDER BY h.due_at NULLS LAST, h.since, h.key LIMIT ?2";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;

  /**
   * Something that waits.
   *
   * @param sort the form of an application, or the name of whoever is to be confirmed; else null
   * @param key the number of the application or of the account to be trusted, or a login ID
   * @param account the account it is about; null where it is about none
   * @param due null where it has no end
   */
  public record Row(
      HolderTaskKind kind,
      String sort,
      String key,
      String account,
      Instant since,
      int ageDays,
      Instant due,
      boolean overdue,
      boolean mine)
      implements Serializable {}

  /** What waits for this person, and what for others; what ends first comes first. */
  public record View(List<Row> mine, List<Row> others) implements Serializable {}

  /** What waits now. */
  public View waiting() {
    List<?> found =
        entities
            .createNativeQuery(WAITING)
            .setParameter(1, currentUser.actor().userId())
            .setParameter(2, AT_MOST)
            .getResultList();
    List<Row> rows = found.stream().map(Object[].class::cast).map(OwnTasks::row).toList();
    return new View(
        rows.stream().filter(Row::mine).toList(),
        rows.stream().filter(row -> !row.mine()).toList());
  }

  private static Row row(Object[] c) {
    return new Row(
        HolderTaskKind.valueOf(Sql.text(c[0])),
        Sql.text(c[1]),
        Sql.text(c[2]),
        Sql.text(c[3]),
        Sql.instant(c[4]),
        (int) Sql.number(c[5]),
        Sql.instant(c[6]),
        (Boolean) c[7],
        (Boolean) c[8]);
  }
}
