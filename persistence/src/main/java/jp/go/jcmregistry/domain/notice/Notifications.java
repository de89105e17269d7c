package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;

/** The personal notifications of everybody. */
public class Notifications {
  private static final int RIGHTS = 4;
  private static final String REPRESENTATIVES =
      "SELECT u.registry, u.id, u.email, u.language, rights_now(r)"
          + " FROM representation r JOIN registry_user u ON u.id = r.user_id"
          + " WHERE r.account_id = ?1 AND r.until_at IS NULL AND r.state = 'ACTIVE'"
          + " ORDER BY u.id";

  private static final String EVERYBODY =
      "WITH person AS (SELECT u.id, u.registry, u.email, u.language FROM registry_user u"
          + " WHERE u.registry = ?1 AND u.status = 'ACTIVE' AND ("
          + "EXISTS (SELECT FROM user_role o WHERE o.user_id = u.id AND o.until_at IS NULL)"
          + " OR EXISTS (SELECT FROM representation r WHERE r.user_id = u.id"
          + " AND r.until_at IS NULL AND r.state = 'ACTIVE'))),"
          + " told AS (INSERT INTO notification (id, user_id, kind, detail, notified_at,"
          + " window_from, window_until, window_zone) SELECT nextval('entity_id'), p.id, ?2, ?6,"
          + " ?5, ?3::timestamptz, ?4::timestamptz, CASE WHEN ?3::timestamptz IS NOT NULL THEN"
          + " r.zone END FROM person p JOIN registry r ON r.code = p.registry"
          + " RETURNING id, user_id)"
          + " INSERT INTO mail (id, registry, user_id, address, language, kind, notification_id,"
          + " created_at, next_try_at) SELECT nextval('entity_id'), p.registry, p.id, p.email,"
          + " p.language, ?2, t.id, ?5, ?5 FROM told t JOIN person p ON p.id = t.user_id";

  private final EntityManager entities;

  public Notifications(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Tells several people the same, in person and by mail.
   *
   * @param transactionId null when it is not about a transaction
   * @param detail what the sentence names, such as a number or a login ID
   */
  public void tell(
      Collection<Long> userIds,
      NotificationKind kind,
      Long transactionId,
      String detail,
      Instant at) {
    if (userIds.isEmpty()) {
      return;
    }
    tell(userIds, new Told(kind, transactionId, detail), at);
  }

  /** The same of something that is said in more than one way. */
  void tell(Collection<Long> userIds, Told told, Instant at) {
    entities
        .createQuery(
            "SELECT u FROM RegistryUser u WHERE u.id IN :ids ORDER BY u.id", RegistryUser.class)
        .setParameter("ids", userIds)
        .getResultList()
        .forEach(user -> tell(Addressee.of(user), told, at));
  }

  /**
   * Tells everybody who acts for an account, in person and by mail.
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
    tellRepresentatives(accountId, except, rights -> new Told(kind, transactionId, detail), at);
  }

  /**
   * The same, and what is said depends on what the person may do with the account: who has to act
   * is told so.
   */
  public void tellRepresentatives(
      long accountId, Long except, Function<Rights, Told> told, Instant at) {
    List<?> people =
        entities.createNativeQuery(REPRESENTATIVES).setParameter(1, accountId).getResultList();
    for (Object person : people) {
      Object[] row = (Object[]) person;
      Addressee to = addressee(row);
      if (!to.userId().equals(except)) {
        tell(to, told.apply(Rights.valueOf(Sql.text(row[RIGHTS]))), at);
      }
    }
  }

  /**
   * Tells the staff and the account holders' people of a registry, in person and by mail. However
   * many people there are, it is one statement.
   *
   * @param window the stretch of time it is about; null where it is about none
   */
  public void tellRegistry(
      String registry, NotificationKind kind, String detail, Notice.Window window, Instant at) {
    entities
        .createNativeQuery(EVERYBODY)
        .setParameter(1, registry)
        .setParameter(2, kind.name())
        .setParameter(3, window == null ? null : Sql.timestamp(window.from()))
        .setParameter(4, window == null ? null : Sql.timestamp(window.until()))
        .setParameter(5, Sql.timestamp(at))
        .setParameter(6, detail)
        .executeUpdate();
  }

  private void tell(Addressee to, Told told, Instant at) {
    Notification notification = new Notification(to.userId(), told, at);
    entities.persist(notification);
    entities.persist(new Mail(to, notification));
  }

  private static Addressee addressee(Object[] row) {
    return new Addressee(
        Sql.text(row[0]), Sql.numberOrNull(row[1]), Sql.text(row[2]), Sql.text(row[3]));
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
