package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Whether the public may read which units a freeze holds, or held: decided with the freeze, and
 * anew whenever there is reason to. Every decision is kept.
 */
public class FreezePublications {
  private static final String OF =
      "SELECT p.published, p.reason, p.at, u.name FROM freeze_publication p"
          + " JOIN registry_user u ON u.id = p.by_user WHERE p.freeze_id = ?1 ORDER BY p.id";

  /** The freeze's row follows in the database, which so cannot say anything else. */
  private static final String DECIDE =
      "INSERT INTO freeze_publication (id, freeze_id, published, reason, at, by_user)"
          + " VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4::timestamptz, ?5)";

  private final EntityManager entities;
  private final Freezes freezes;
  private final RegistryClock clock;

  public FreezePublications(EntityManager entities) {
    this.entities = entities;
    this.freezes = new Freezes(entities);
    this.clock = new RegistryClock(entities);
  }

  /** A decision after the freeze: whether the list is public from then on, why, and whose. */
  public record Decision(boolean published, String reason, Instant at, String by)
      implements Serializable {}

  /** What was decided after the freeze, the first decision first. */
  public List<Decision> of(Freeze freeze) {
    return Sql.rows(entities.createNativeQuery(OF).setParameter(1, freeze.id()))
        .map(c -> new Decision((Boolean) c[0], Sql.text(c[1]), Sql.instant(c[2]), Sql.text(c[3])))
        .toList();
  }

  /**
   * Makes the list of units public, or withdraws it; the public reads it so for all days.
   *
   * @throws RuleBroken J6102, J6106
   */
  public void decide(String number, boolean published, String reason, Actor by) {
    Freeze freeze =
        Sql.lock(entities, Freeze.class, freezes.byNumber(number, by).id()).orElseThrow();
    List<Violation> violations = new ArrayList<>();
    if (freeze.target() != FreezeTarget.UNITS || freeze.published() == published) {
      violations.add(Violation.of(FreezeRule.PUBLICATION_CHANGES.number(), number));
    }
    if (reason == null || reason.isBlank()) {
      violations.add(Violation.of(FreezeRule.REASON_GIVEN.number(), number));
    }
    RuleBroken.unlessNone(violations);
    entities
        .createNativeQuery(DECIDE)
        .setParameter(1, freeze.id())
        .setParameter(2, published)
        .setParameter(3, reason.strip())
        .setParameter(4, Sql.timestamp(clock.now()))
        .setParameter(5, by.userId())
        .executeUpdate();
    entities.refresh(freeze);
  }
}
