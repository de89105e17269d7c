package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;

/** The personal notifications of everybody. */
public class Notifications {
  private final EntityManager entities;

  public Notifications(EntityManager entities) {
    this.entities = entities;
  }

  /** Tells several people the same. */
  public void tell(
      Collection<Long> userIds,
      NotificationKind kind,
      Long transactionId,
      String detail,
      Instant at) {
    for (Long userId : userIds) {
      entities.persist(new Notification(userId, kind, transactionId, detail, at));
    }
  }

  /**
   * Tells everybody who acts for an account.
   *
   * @param except who need not be told, having done it; null for nobody
   */
  public void tellRepresentatives(
      long accountId,
      Long except,
      NotificationKind kind,
      Long transactionId,
      String detail,
      Instant at) {
    List<?> people =
        entities
            .createNativeQuery(
                "SELECT user_id FROM representation WHERE account_id = ?1 AND until_at IS NULL"
                    + " AND state = 'ACTIVE' ORDER BY user_id")
            .setParameter(1, accountId)
            .getResultList();
    tell(
        people.stream()
            .map(id -> ((Number) id).longValue())
            .filter(id -> !id.equals(except))
            .toList(),
        kind,
        transactionId,
        detail,
        at);
  }

  /** What a user was told and has not deleted, newest first. */
  public List<Notification> of(long userId, int first, int size) {
    return entities
        .createQuery(
            "SELECT n FROM Notification n WHERE n.userId = :user AND n.deletedAt IS NULL"
                + " ORDER BY n.notifiedAt DESC, n.id DESC",
            Notification.class)
        .setParameter("user", userId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  public long count(long userId) {
    return entities
        .createQuery(
            "SELECT COUNT(n) FROM Notification n WHERE n.userId = :user AND n.deletedAt IS NULL",
            Long.class)
        .setParameter("user", userId)
        .getSingleResult();
  }

  /** One that this user was told; a deleted one and somebody else's are as unknown as none. */
  public Notification of(long userId, long id) {
    return entities
        .createQuery(
            "SELECT n FROM Notification n WHERE n.userId = :user AND n.id = :id"
                + " AND n.deletedAt IS NULL",
            Notification.class)
        .setParameter("user", userId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("notification"));
  }
}
