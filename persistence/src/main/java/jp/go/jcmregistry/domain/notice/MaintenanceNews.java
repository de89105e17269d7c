package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * Tells everybody of a registry of its maintenance: once when the notice is published, and again
 * when the window changes or is taken back.
 */
public class MaintenanceNews {
  private static final int AT_ONCE_MAX = 100;

  /** Of each notice its version in force and, beside it, what was told last. */
  private static final String DUE =
      "SELECT v.id, v.registry,"
          + " CASE WHEN NOT v.withdrawn THEN v.window_from END,"
          + " CASE WHEN NOT v.withdrawn THEN v.window_until END,"
          + " CASE WHEN NOT t.withdrawn THEN t.window_from END,"
          + " CASE WHEN NOT t.withdrawn THEN t.window_until END"
          + " FROM notice_version v JOIN registry r ON r.code = v.registry"
          + " LEFT JOIN LATERAL (SELECT p.* FROM notice_version p WHERE p.registry = v.registry"
          + " AND p.number = v.number AND p.told_at IS NOT NULL"
          + " ORDER BY p.version DESC LIMIT 1) t ON true"
          + " WHERE v.until_at IS NULL AND v.told_at IS NULL"
          + " AND (v.window_from IS NOT NULL OR t.window_from IS NOT NULL)"
          + " AND (t.id IS NOT NULL OR v.valid_from <= (registry_now() AT TIME ZONE r.zone)::date)"
          + " ORDER BY v.id LIMIT ?1 FOR UPDATE OF v SKIP LOCKED";

  private static final String TOLD = "UPDATE notice_version SET told_at = ?2 WHERE id = ?1";

  private final EntityManager entities;
  private final RegistryClock clock;

  public MaintenanceNews(EntityManager entities) {
    this.entities = entities;
    this.clock = new RegistryClock(entities);
  }

  /**
   * What people are to be told.
   *
   * @param window the window announced; of what was withdrawn the one it had
   */
  public record News(String registry, NotificationKind kind, Notice.Window window) {}

  /** Claims what is to be told now; each version of a notice is claimed once. */
  public List<News> claim() {
    List<?> rows = entities.createNativeQuery(DUE).setParameter(1, AT_ONCE_MAX).getResultList();
    Instant now = clock.now();
    return rows.stream()
        .map(Object[].class::cast)
        .flatMap(row -> claim(row, now).stream())
        .toList();
  }

  private Optional<News> claim(Object[] row, Instant now) {
    entities
        .createNativeQuery(TOLD)
        .setParameter(1, Sql.number(row[0]))
        .setParameter(2, Sql.timestamp(now))
        .executeUpdate();
    return news(Sql.text(row[1]), window(row[2], row[3]), window(row[4], row[5]), now);
  }

  private static Notice.Window window(Object from, Object until) {
    return from == null ? null : new Notice.Window(Sql.instant(from), Sql.instant(until));
  }

  /** Nobody is told of what is over, nor a second time of what has not changed. */
  private static Optional<News> news(
      String registry, Notice.Window announced, Notice.Window told, Instant now) {
    Notice.Window named = announced == null ? told : announced;
    if (Objects.equals(announced, told) || !named.until().isAfter(now)) {
      return Optional.empty();
    }
    NotificationKind kind = NotificationKind.MAINTENANCE_CHANGED;
    if (told == null) {
      kind = NotificationKind.MAINTENANCE;
    } else if (announced == null) {
      kind = NotificationKind.MAINTENANCE_WITHDRAWN;
    }
    return Optional.of(new News(registry, kind, named));
  }

  /** Tells the staff and the account holders' people of a registry, in person and by mail. */
  public void tell(News news) {
    new Notifications(entities)
        .tellRegistry(news.registry(), news.kind(), "", news.window(), clock.now());
  }
}
