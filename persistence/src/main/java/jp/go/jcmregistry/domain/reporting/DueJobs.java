package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * How the work went that the registry does by itself. The times are the database's own: a
 * demonstration may have moved the registry's clock, but never its timers.
 */
public class DueJobs {
  private static final int FAILURE_MAX = 500;

  private static final String SUCCEEDED =
      "INSERT INTO due_job (name, ran_at) VALUES (?1, clock_timestamp())"
          + " ON CONFLICT (name) DO UPDATE SET ran_at = excluded.ran_at, failing_since = NULL,"
          + " failure = NULL";

  private static final String FAILED =
      "INSERT INTO due_job (name, ran_at, failing_since, failure)"
          + " SELECT ?1, t, t, ?2 FROM clock_timestamp() t"
          + " ON CONFLICT (name) DO UPDATE SET ran_at = excluded.ran_at, failure = excluded.failure,"
          + " failing_since = coalesce(due_job.failing_since, excluded.failing_since)";

  /** Timers come every minute; what did not come for a quarter of an hour does not run. */
  private static final String TROUBLED =
      "SELECT name, coalesce(failing_since, ran_at) FROM due_job WHERE failing_since IS NOT NULL"
          + " OR ran_at < clock_timestamp() - interval '15 minutes' ORDER BY 2, 1";

  private final EntityManager entities;

  public DueJobs(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Work that does not run as it should.
   *
   * @param since when it failed first or, where it does not run at all, when it ran last
   */
  public record Trouble(DueJob job, Instant since) implements Serializable {}

  /** A kind of work was done to its end. */
  public void succeeded(DueJob job) {
    entities.createNativeQuery(SUCCEEDED).setParameter(1, job.name()).executeUpdate();
  }

  /** A kind of work broke off; since when it does is kept until it succeeds. */
  public void failed(DueJob job, String failure) {
    String kept = failure.length() > FAILURE_MAX ? failure.substring(0, FAILURE_MAX) : failure;
    entities
        .createNativeQuery(FAILED)
        .setParameter(1, job.name())
        .setParameter(2, kept)
        .executeUpdate();
  }

  /** What does not run as it should, the longest first; empty where all does. */
  public List<Trouble> troubled() {
    return Sql.rows(entities.createNativeQuery(TROUBLED))
        .map(row -> new Trouble(DueJob.valueOf(Sql.text(row[0])), Sql.instant(row[1])))
        .toList();
  }
}
