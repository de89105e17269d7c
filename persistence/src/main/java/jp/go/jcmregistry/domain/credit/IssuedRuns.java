package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * Which issuance units came from, for whoever asks by the day of issue: an issuance draws one run
 * in each of its series, however many accounts share it.
 */
public class IssuedRuns {
  private static final String ADD =
      "INSERT INTO issued_run (id, series_id, serial_first, serial_last, transaction_id,"
          + " effective_at) VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5)";

  private final EntityManager entities;

  public IssuedRuns(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Notes what an issuance has drawn; the runs of one series adjoin each other.
   *
   * @throws jp.go.jcmregistry.domain.shared.InvalidValue where they leave a gap
   */
  public void add(Collection<UnitRun> drawn, long transaction, Instant at) {
    Map<Long, SerialRange> bySeries = new TreeMap<>();
    drawn.stream()
        .sorted()
        .forEach(run -> bySeries.merge(run.seriesId(), run.range(), SerialRange::merge));
    bySeries.forEach(
        (series, range) ->
            entities
                .createNativeQuery(ADD)
                .setParameter(1, series)
                .setParameter(2, range.first())
                .setParameter(3, range.last())
                .setParameter(4, transaction)
                .setParameter(5, Sql.timestamp(at))
                .executeUpdate());
  }
}
