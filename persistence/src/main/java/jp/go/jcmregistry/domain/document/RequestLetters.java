package jp.go.jcmregistry.domain.document;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.application.ApplicationLetters;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Sql;

/** Tells whoever was asked for documents, by which way they are told of anything. */
class RequestLetters {
  private static final String PEOPLE =
      "SELECT DISTINCT r.user_id FROM representation r JOIN account a ON a.id = r.account_id"
          + " WHERE a.holder_id = ?1 AND r.until_at IS NULL AND r.state = 'ACTIVE'";

  private final EntityManager entities;
  private final ApplicationLetters applicants;
  private final Notifications notifications;
  private final Registries registries;

  RequestLetters(EntityManager entities) {
    this.entities = entities;
    this.applicants = new ApplicationLetters(entities);
    this.notifications = new Notifications(entities);
    this.registries = new Registries(entities);
  }

  /** The number stands first: a message leads to what it names. */
  void write(DocumentRequest request, NotificationKind kind, Instant now) {
    LocalDate last = registries.byCode(request.registry()).dayOf(request.dueAt().minusNanos(1));
    Respondent whom = request.respondent();
    String detail = request.number() + " (" + last + ")";
    if (whom.applicationId() != null) {
      Application it = entities.find(Application.class, whom.applicationId());
      applicants.write(it, kind, detail + ", " + it.number(), now);
    } else if (whom.accountId() != null) {
      notifications.tellRepresentatives(whom.accountId(), null, kind, null, detail, now);
    } else if (whom.holderId() != null) {
      notifications.tell(peopleOf(whom.holderId()), kind, null, detail, now);
    } else {
      notifications.tell(List.of(whom.userId()), kind, null, detail, now);
    }
  }

  /** Who acts for several accounts of a holder is told once. */
  private List<Long> peopleOf(long holder) {
    List<?> ids = entities.createNativeQuery(PEOPLE).setParameter(1, holder).getResultList();
    return ids.stream().map(Sql::number).toList();
  }
}
