package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Sql;

/** Codes with which people choose a password: at their first sign-in, and after a reset. */
public class Invitations {
  /** How long a code is good for (design, section 5). */
  public static final Duration VALID = Duration.ofHours(72);

  private final EntityManager entities;

  public Invitations(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Makes a code for somebody; the one before is good for nothing any more.
   *
   * @param by null when the registry itself does
   */
  public PaperCode invite(long userId, Long by, Instant at) {
    end(userId, at);
    PaperCode code = PaperCode.one();
    entities
        .createNativeQuery(
            "INSERT INTO invitation (id, user_id, code_hash, made_by, made_at, valid_until)"
                + " VALUES (nextval('entity_id'), ?1, ?2, CAST(?3 AS bigint), ?4, ?5)")
        .setParameter(1, userId)
        .setParameter(2, code.hash())
        .setParameter(3, by)
        .setParameter(4, Sql.timestamp(at))
        .setParameter(5, Sql.timestamp(at.plus(VALID)))
        .executeUpdate();
    return code;
  }

  /** Uses somebody's code up; false when it is not theirs, was used or is too old. */
  public boolean accept(long userId, PaperCode code, Instant at) {
    return entities
            .createNativeQuery(
                "UPDATE invitation SET ended_at = ?1 WHERE user_id = ?2 AND code_hash = ?3"
                    + " AND ended_at IS NULL AND valid_until > ?1")
            .setParameter(1, Sql.timestamp(at))
            .setParameter(2, userId)
            .setParameter(3, code.hash())
            .executeUpdate()
        == 1;
  }

  /** Until when somebody can use the code they were given; null where there is none. */
  public Instant validUntil(long userId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT valid_until FROM invitation WHERE user_id = ?1 AND ended_at IS NULL")
            .setParameter(1, userId)
            .getResultList();
    return rows.stream().map(Sql::instant).findFirst().orElse(null);
  }

  private void end(long userId, Instant at) {
    entities
        .createNativeQuery(
            "UPDATE invitation SET ended_at = ?1 WHERE user_id = ?2 AND ended_at IS NULL")
        .setParameter(1, Sql.timestamp(at))
        .setParameter(2, userId)
        .executeUpdate();
  }
}
