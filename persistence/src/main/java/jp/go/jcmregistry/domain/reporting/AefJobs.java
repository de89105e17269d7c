package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * Exports that take long. A node claims one for two minutes at a time and renews its claim as it
 * goes on; what a node leaves behind another takes up from the beginning.
 */
public class AefJobs {
  private static final String COLUMNS =
      "id, registry, reported_year, submission_id, status, rows_done, rows_expected, asked_by,"
          + " asked_at, ended_at";

  private static final String CLAIM =
      "UPDATE aef_job SET status = 'RUNNING', rows_done = 0,"
          + " claimed_until = clock_timestamp() + interval '2 minutes'"
          + " WHERE id = (SELECT id FROM aef_job WHERE status = 'WAITING'"
          + " OR status = 'RUNNING' AND claimed_until < clock_timestamp()"
          + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING "
          + COLUMNS;

  private final EntityManager entities;

  public AefJobs(EntityManager entities) {
    this.entities = entities;
  }

  /** What is asked for: the draft of a year or, with a submission, its files. */
  public record Asked(String registry, int year, Long submission, long by)
      implements Serializable {}

  /** How far it is, or how it ended. */
  public enum Status {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /** A job with how far it is. */
  public record Job(
      long id,
      Asked asked,
      Status status,
      long rowsDone,
      long rowsExpected,
      Instant askedAt,
      Instant endedAt)
      implements Serializable {
    private static final int WHOLE = 100;

    /** Whether somebody still waits for it. */
    public boolean isOpen() {
      return status == Status.WAITING || status == Status.RUNNING;
    }

    /** How many hundredths are done; the last one is done when it has ended. */
    public int percent() {
      return status == Status.DONE
          ? WHOLE
          : (int) Math.min(WHOLE - 1, rowsDone * WHOLE / rowsExpected);
    }
  }

  /** Asks for an export; where one of that year is under way, nothing more is asked. */
  public void ask(Asked asked, long rowsExpected, Instant now) {
    query(
            "INSERT INTO aef_job (id, registry, reported_year, submission_id, status,"
                + " rows_expected, asked_by, asked_at) VALUES (nextval('entity_id'), ?1, ?2,"
                + " ?3::bigint, 'WAITING', ?4, ?5, ?6) ON CONFLICT DO NOTHING",
            asked.registry(),
            asked.year(),
            asked.submission(),
            rowsExpected,
            asked.by(),
            Sql.timestamp(now))
        .executeUpdate();
  }

  /** Claims the oldest that waits or was left behind; no other node gets the same. */
  public Optional<Job> claim() {
    return jobs(query(CLAIM)).stream().findFirst();
  }

  /**
   * Says how far a claimed job is, and renews the claim.
   *
   * @return whether it goes on: a job that was cancelled does not
   */
  public boolean report(long id, long rowsDone, long rowsExpected) {
    return query(
                "UPDATE aef_job SET rows_done = ?2, rows_expected = greatest(?3, 1),"
                    + " claimed_until = clock_timestamp() + interval '2 minutes'"
                    + " WHERE id = ?1 AND status = 'RUNNING'",
                id,
                rowsDone,
                rowsExpected)
            .executeUpdate()
        == 1;
  }

  /** Ends a job that runs; one that was cancelled meanwhile stays so. */
  public void end(long id, Status status, Instant now) {
    query(
            "UPDATE aef_job SET status = ?2, claimed_until = NULL, ended_at = ?3"
                + " WHERE id = ?1 AND status = 'RUNNING'",
            id,
            status.name(),
            Sql.timestamp(now))
        .executeUpdate();
  }

  /** Cancels the draft that is under way for a year; files of what was filed are always written. */
  public void cancel(String registry, int year, Instant now) {
    query(
            "UPDATE aef_job SET status = 'CANCELLED', claimed_until = NULL, ended_at = ?3"
                + " WHERE registry = ?1 AND reported_year = ?2 AND submission_id IS NULL"
                + " AND status IN ('WAITING', 'RUNNING')",
            registry,
            year,
            Sql.timestamp(now))
        .executeUpdate();
  }

  /** The newest of a year. */
  public Optional<Job> latest(String registry, int year) {
    return jobs(
            query(
                "SELECT "
                    + COLUMNS
                    + " FROM aef_job WHERE registry = ?1 AND reported_year = ?2"
                    + " ORDER BY id DESC LIMIT 1",
                registry,
                year))
        .stream()
        .findFirst();
  }

  private Query query(String sql, Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  private static List<Job> jobs(Query query) {
    return Sql.rows(query).map(AefJobs::job).toList();
  }

  private static Job job(Object[] row) {
    return new Job(
        Sql.number(row[0]),
        new Asked(
            Sql.text(row[1]),
            (int) Sql.number(row[2]),
            Sql.numberOrNull(row[3]),
            Sql.number(row[7])),
        Status.valueOf(Sql.text(row[4])),
        Sql.number(row[5]),
        Sql.number(row[6]),
        Sql.instant(row[8]),
        Sql.instant(row[9]));
  }
}
