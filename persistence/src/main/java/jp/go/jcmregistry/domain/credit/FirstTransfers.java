package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import jp.go.jcmregistry.domain.shared.Sql;

/** First transfers, recorded once per unit with the version of its authorization. */
public class FirstTransfers {
  private final EntityManager entities;

  public FirstTransfers(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Records that these units were first transferred.
   *
   * @param transactionId what transferred them, null where they came so from a partner
   */
  public void record(ItmoRun units, Long transactionId, Instant at) {
    entities
        .createNativeQuery(
            "INSERT INTO first_transfer (id, series_id, serial_first, serial_last,"
                + " transaction_id, authorization_version_id, effective_at)"
                + " VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4::bigint, ?5, ?6)")
        .setParameter(1, units.run().seriesId())
        .setParameter(2, units.run().range().first())
        .setParameter(3, units.run().range().last())
        .setParameter(4, transactionId)
        .setParameter(5, units.authorization().id())
        .setParameter(6, Sql.timestamp(at))
        .executeUpdate();
  }

  /** What a reversed transaction transferred first has not been. */
  public void undo(long transactionId, Instant at) {
    entities
        .createNativeQuery(
            "UPDATE first_transfer SET void_at = ?1 WHERE transaction_id = ?2 AND void_at IS NULL")
        .setParameter(1, Sql.timestamp(at))
        .setParameter(2, transactionId)
        .executeUpdate();
  }
}
