package jp.go.jcmregistry.usecase.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.identity.Confirmations;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/**
 * Reminds everybody who can confirm, and whom it concerns, before somebody is left with reading.
 */
@Dependent
public class DueConfirmations {
  @Inject private Confirmations confirmations;
  @Inject private Registries registries;
  @Inject private RegistryUsers users;
  @Inject private Notifications notifications;
  @Inject private RegistryClock clock;

  /** Sends what is to be sent now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void remind() {
    confirmations.claimReminders().forEach(this::remind);
  }

  private void remind(Confirmations.Ending ending) {
    Instant now = clock.now();
    String detail =
        "%s, %s (%s)"
            .formatted(
                ending.loginId(),
                ending.account(),
                registries.byCode(ending.registry()).dayOf(ending.until()));
    notifications.tellRepresentatives(
        ending.accountId(), null, NotificationKind.CONFIRMATION_ENDS, null, detail, now);
    notifications.tell(
        users.having(ending.registry(), Role.OPERATOR),
        NotificationKind.CONFIRMATION_ENDS,
        null,
        detail,
        now);
  }
}
