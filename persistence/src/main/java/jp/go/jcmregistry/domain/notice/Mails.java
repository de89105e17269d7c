package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;

/** The outbox: letters that wait until they have left, and all that ever left. */
public class Mails {
  /** What is older is news no longer: it is kept and not sent, as when no server was named. */
  public static final Duration NEWS = Duration.ofDays(7);

  private static final String DUE =
      "SELECT id FROM mail WHERE next_try_at <= ?1 AND created_at > ?2"
          + " ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED";

  private final EntityManager entities;

  public Mails(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Writes to somebody who cannot read notifications: an applicant, or who has no password yet.
   *
   * @param detail what the sentence of the message names
   */
  public Mail post(Addressee to, NotificationKind kind, String detail, Instant at) {
    Mail mail = new Mail(to, kind, detail, at);
    entities.persist(mail);
    return mail;
  }

  /** Claims the letter that waited longest, unless another node works on it. */
  public Optional<Mail> claimDue(Instant now) {
    List<?> claimed =
        entities
            .createNativeQuery(DUE)
            .setParameter(1, Sql.timestamp(now))
            .setParameter(2, Sql.timestamp(now.minus(NEWS)))
            .getResultList();
    return claimed.stream().map(id -> entities.find(Mail.class, Sql.number(id))).findFirst();
  }

  /** What the letter says now; who has left it says as it was written. */
  public Letter letter(Mail mail) {
    if (mail.sentAt() != null) {
      return new Letter(mail.subject(), mail.body());
    }
    return Letter.of(mail.told(), name(mail), Locale.forLanguageTag(mail.language()));
  }

  /** What the letter says to somebody whom the code in it is not for. */
  public Letter withoutCode(Mail mail) {
    Told told = new Told(mail.kind(), null, "…");
    return Letter.of(told, name(mail), Locale.forLanguageTag(mail.language()));
  }

  private String name(Mail mail) {
    return mail.userId() == null ? "" : entities.find(RegistryUser.class, mail.userId()).name();
  }

  /** A claimed letter has left. */
  public void left(Mail mail, Letter letter, Instant at) {
    mail.left(letter, at);
  }

  /** A claimed letter could not leave. */
  public void failed(Mail mail, String reason, Instant at) {
    mail.failed(reason, at);
  }

  /** A letter of this registry; null is the installation, which invites people of all. */
  public Mail byId(String registry, long id) {
    return Optional.ofNullable(entities.find(Mail.class, id))
        .filter(
            mail ->
                Objects.equals(registry, mail.registry())
                    || registry == null && mail.kind() == NotificationKind.INVITATION)
        .orElseThrow(() -> new NotFoundOrNotYours("mail"));
  }
}
