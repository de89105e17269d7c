package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.util.Map;

/**
 * How much there is of everything the tables of a year are made from. Facts are only ever added, so
 * tables are what the ledger says as long as these numbers stay the same; counting is cheaper than
 * compiling, and unlike comparing times it misses nothing that was just being written.
 */
final class AefFacts {
  private static final String COUNTED =
      """
      SELECT concat_ws(' ', CAST(:profile AS text),
        (SELECT count(*) FROM itmo_action WHERE registry = :registry AND effective_at < :end),
        (SELECT count(*) FROM itmo_action a
         WHERE a.effective_at >= :start AND a.effective_at < :end AND a.registry <> :registry
           AND left(:registry, 3) IN (a.acquiring_party, a.transferring_party)),
        (SELECT count(*) FROM registry_transaction
         WHERE status = 'REVERSED' AND effective_at < :end),
        (SELECT count(*) FROM itmo_run WHERE effective_at < :end),
        (SELECT count(*) || '-' || count(void_at) FROM first_transfer WHERE effective_at < :end),
        (SELECT count(*) FROM authorization_version WHERE effective_at < :end),
        (SELECT count(*) FROM authorized_entity WHERE effective_at < :end),
        (SELECT count(*) FROM approach_version WHERE effective_at < :end),
        (SELECT count(*) || '-' || count(until_at) FROM ndc_period),
        (SELECT count(*) FROM aef_submission s
         WHERE s.registry = :registry AND s.reported_year IN (:year, :year - 1))) AS facts
      """;

  private static final String ACTIONS =
      "SELECT count(*) AS rows FROM itmo_action WHERE registry = :registry"
          + " AND effective_at >= :start AND effective_at < :end";

  private static final String RUNS =
      "SELECT count(*) AS rows FROM (SELECT FROM itmo_run LIMIT :most) r";

  private final EntityManager entities;
  private final String registry;
  private final int year;

  AefFacts(EntityManager entities, String registry, int year) {
    this.entities = entities;
    this.registry = registry;
    this.year = year;
  }

  String counted(ExportProfile profile) {
    StringBuilder facts = new StringBuilder();
    cursor("profile", profile.name()).forEach(COUNTED, row -> facts.append(row.getString("facts")));
    return facts.toString();
  }

  /** How many actions the year has. */
  long actions() {
    return number(ACTIONS, cursor("most", 0L));
  }

  /** Whether there are more actions in the year, or runs of units, than somebody waits for. */
  boolean exceed(long most) {
    return actions() > most || number(RUNS, cursor("most", most + 1)) > most;
  }

  private static long number(String sql, AefCursor cursor) {
    long[] found = new long[1];
    cursor.forEach(sql, row -> found[0] = row.getLong("rows"));
    return found[0];
  }

  private AefCursor cursor(String name, Object value) {
    return new AefCursor(
        entities,
        Map.of(
            "registry",
            registry,
            "year",
            year,
            "start",
            AefCompilation.startOf(year),
            "end",
            AefCompilation.startOf(year + 1),
            name,
            value));
  }
}
