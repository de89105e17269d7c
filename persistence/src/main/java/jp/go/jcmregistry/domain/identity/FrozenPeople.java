package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Keeps what somebody began or approved from coming true once that person is frozen. */
public class FrozenPeople {
  private static final String FROZEN =
      "SELECT count(*) FROM registry_user WHERE status = 'FROZEN' AND id IN (?1, ?2)";

  private final EntityManager entities;

  public FrozenPeople(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What stands against carrying out what one person began and another approved.
   *
   * @param approvedBy null where nobody has yet
   */
  public List<Violation> against(long begunBy, Long approvedBy) {
    long frozen =
        Sql.number(
            entities
                .createNativeQuery(FROZEN)
                .setParameter(1, begunBy)
                .setParameter(2, approvedBy == null ? begunBy : approvedBy)
                .getSingleResult());
    return frozen == 0 ? List.of() : List.of(Violation.of(UserRule.PEOPLE_ARE_NOT_FROZEN.number()));
  }
}
