package jp.go.jcmregistry.domain.document;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * Reminds whoever was asked for documents: once before the deadline, and once when it has passed.
 * Any node claims some of them; each is claimed once.
 */
public class RequestDeadlines {
  private static final int AT_ONCE_MAX = 200;

  /** Who was asked within these days was just told, and is not reminded of it again. */
  private static final String COMING =
      "SELECT r.id FROM document_request r WHERE r.status = 'OPEN' AND r.reminded_at IS NULL"
          + " AND r.due_at > ?1::timestamptz AND r.due_at - make_interval(days =>"
          + " coalesce((SELECT s.value::int FROM registry_setting s WHERE s.registry = r.registry"
          + " AND s.key = '"
          + Setting.DOCUMENTS_REMINDED_DAYS_BEFORE
          + "' AND s.effective_at <= ?1::timestamptz ORDER BY s.effective_at DESC LIMIT 1), "
          + Setting.DOCUMENTS_REMINDED_DAYS_BEFORE.byDefault()
          + ")) BETWEEN r.asked_at AND ?1::timestamptz"
          + " ORDER BY r.due_at, r.id LIMIT ?2 FOR UPDATE SKIP LOCKED";

  private static final String PASSED =
      "SELECT r.id FROM document_request r WHERE r.status = 'OPEN' AND r.overdue_told_at IS NULL"
          + " AND r.due_at <= ?1::timestamptz ORDER BY r.due_at, r.id LIMIT ?2"
          + " FOR UPDATE SKIP LOCKED";

  private final EntityManager entities;
  private final RequestLetters letters;
  private final RegistryClock clock;

  public RequestDeadlines(EntityManager entities) {
    this.entities = entities;
    this.letters = new RequestLetters(entities);
    this.clock = new RegistryClock(entities);
  }

  /** Reminds of what is due soon, and of what is overdue. */
  public void remind() {
    Instant now = clock.now();
    for (DocumentRequest request : claimed(COMING, now)) {
      request.reminded(now);
      letters.write(request, NotificationKind.DOCUMENTS_DUE, now);
    }
    for (DocumentRequest request : claimed(PASSED, now)) {
      request.toldOverdue(now);
      letters.write(request, NotificationKind.DOCUMENTS_OVERDUE, now);
    }
  }

  private List<DocumentRequest> claimed(String which, Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(which)
            .setParameter(1, Sql.timestamp(now))
            .setParameter(2, AT_ONCE_MAX)
            .getResultList();
    return ids.stream().map(id -> entities.find(DocumentRequest.class, Sql.number(id))).toList();
  }
}
