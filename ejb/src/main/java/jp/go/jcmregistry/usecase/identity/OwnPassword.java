package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Password;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.audit.Audited;

/** Changes one's own password, and tells its owner from where it was changed. */
@Stateless
@RolesAllowed(Group.USER)
public class OwnPassword {
  @Inject private CurrentUser currentUser;
  @Inject private RegistryUsers users;
  @Inject private Passwords passwords;
  @Inject private Attempts attempts;
  @Inject private Signature signature;
  @Inject private Notifications notifications;
  @Inject private RegistryClock clock;

  /** A change of password. */
  public record Change(String present, String chosen) {

    /** Nothing of it may reach a log. */
    @Override
    public String toString() {
      return "Change";
    }
  }

  /**
   * Chooses another password; a wrong present one counts like a failed sign-in.
   *
   * @throws jp.go.jcmregistry.domain.shared.InvalidValue when the present one is wrong, or the
   *     other is too short or too common
   */
  @Audited
  public void change(Change change) {
    RegistryUser user = users.byId(currentUser.actor().userId());
    String hash = passwords.choose(change.chosen(), user.loginId());
    if (!passwords.isRight(Password.typed(change.present()), user.passwordHash())) {
      attempts.wrongPassword(user.id(), signature.place());
      throw Password.wrongPresent();
    }
    users.lock(user.id()).orElseThrow().choosePassword(hash);
    notifications.tell(
        List.of(user.id()),
        NotificationKind.PASSWORD_CHANGED,
        null,
        signature.place().address(),
        clock.now());
  }
}
