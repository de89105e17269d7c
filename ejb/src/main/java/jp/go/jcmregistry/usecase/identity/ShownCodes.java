package jp.go.jcmregistry.usecase.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.audit.AuditTrail;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Invitations;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.domain.notice.Mail;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.usecase.notice.PostOffice;

/**
 * Codes to choose a password with. Whoever sees one could become the person it is for, so it goes
 * to that person's address alone. Only where no mail server is named does somebody see it who may
 * give that person a new one anyway, and the audit trail says so.
 */
@ApplicationScoped
public class ShownCodes {
  @Inject private CurrentUser currentUser;
  @Inject private RegistryUsers users;
  @Inject private Invitations invitations;
  @Inject private AuditTrail trail;
  @Inject private AccessNotes notes;

  private final PostOffice postOffice;

  public ShownCodes() {
    this(PostOffice.ofEnvironment());
  }

  ShownCodes(PostOffice postOffice) {
    this.postOffice = postOffice;
  }

  /** The code for whoever made it, to be handed over; null where it leaves by mail. */
  String ofNew(RegistryUser user, String code) {
    if (postOffice.isThere()) {
      return null;
    }
    note(user);
    return code;
  }

  /** Whether the caller sees the code in a kept letter, to hand it over; notes that it was seen. */
  public boolean isShownIn(Mail mail, Instant now) {
    if (postOffice.isThere() || mail.kind() != NotificationKind.INVITATION) {
      return false;
    }
    RegistryUser user = users.byId(mail.userId());
    boolean shown = currentUser.actor().administers(user) && isGood(user, mail, now);
    if (shown) {
      note(user);
      notes.note(AccessKind.VIEW, user.loginId());
    }
    return shown;
  }

  /** A code that was used, or after which another was made, is shown to nobody. */
  private boolean isGood(RegistryUser user, Mail mail, Instant now) {
    Instant until = invitations.validUntil(user.id());
    return user.status() == UserStatus.ACTIVE
        && until != null
        && until.isAfter(now)
        && until.equals(mail.createdAt().plus(Invitations.VALID));
  }

  private void note(RegistryUser user) {
    Actor actor = currentUser.actor();
    trail.add(user.registry(), actor.userId(), "UserAdministration.codeShown", user.loginId());
  }
}
