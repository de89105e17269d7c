package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Invitations;
import jp.go.jcmregistry.domain.identity.PaperCode;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.notice.Addressee;
import jp.go.jcmregistry.domain.notice.Mails;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;

/** Writes to whoever applied, and to those who get a code to choose their password with. */
public class ApplicationLetters {
  private final Invitations invitations;
  private final Notifications notifications;
  private final Mails mails;

  public ApplicationLetters(EntityManager entities) {
    this.invitations = new Invitations(entities);
    this.notifications = new Notifications(entities);
    this.mails = new Mails(entities);
  }

  /** Sends login ID and code, in two letters. */
  void invite(RegistryUser user, NotificationKind kind, long by, Instant now) {
    PaperCode code = invitations.invite(user.id(), by, now);
    notifications.tell(List.of(user.id()), kind, null, user.loginId(), now);
    mails.post(Addressee.of(user), NotificationKind.INVITATION, code.reveal(), now);
  }

  /**
   * Writes to whoever applies: with a list of notifications where somebody is signed in. Who named
   * no address on paper is told by post, by the staff.
   */
  public void write(Application application, NotificationKind kind, String detail, Instant now) {
    if (application.applicantId() != null) {
      notifications.tell(List.of(application.applicantId()), kind, null, detail, now);
    } else if (application.email() != null) {
      mails.post(
          new Addressee(application.registry(), null, application.email(), application.language()),
          kind,
          detail,
          now);
    }
  }
}
