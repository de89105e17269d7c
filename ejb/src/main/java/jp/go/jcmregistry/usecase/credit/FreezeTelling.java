package jp.go.jcmregistry.usecase.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.credit.Freeze;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Sql;

/** Tells whoever a freeze concerns that it holds or has ended: by its number, not its reason. */
@Dependent
class FreezeTelling {
  private static final String OF_ACCOUNTS =
      "SELECT account_id FROM freeze_account WHERE freeze_id = ?1";

  private static final String OF_UNITS =
      "SELECT DISTINCT b.account_id FROM restriction x JOIN credit_block b"
          + " ON b.series_id = x.series_id AND b.serials && x.serials AND b.until_at IS NULL"
          + " AND b.account_kind = 'ENTITY_HOLDING' WHERE x.freeze_id = ?1";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private RegistryUsers users;
  @Inject private Notifications notifications;

  void frozen(Freeze freeze) {
    tell(freeze, NotificationKind.FROZEN, freeze.fromAt());
  }

  void released(Freeze freeze) {
    tell(freeze, NotificationKind.RELEASED, freeze.untilAt());
  }

  private void tell(Freeze freeze, NotificationKind kind, Instant at) {
    if (freeze.target() == FreezeTarget.REGISTRY) {
      NotificationKind ofAll =
          kind == NotificationKind.FROZEN
              ? NotificationKind.REGISTRY_STOPPED
              : NotificationKind.REGISTRY_RESUMED;
      notifications.tellRegistry(freeze.registry(), ofAll, freeze.number(), null, at);
      return;
    }
    if (freeze.target() == FreezeTarget.USER) {
      long user = users.byLoginId(freeze.subject()).orElseThrow().id();
      notifications.tell(List.of(user), kind, null, freeze.number(), at);
      return;
    }
    entities.flush();
    String accounts = freeze.target() == FreezeTarget.UNITS ? OF_UNITS : OF_ACCOUNTS;
    List<?> told =
        entities.createNativeQuery(accounts).setParameter(1, freeze.id()).getResultList();
    for (Object account : told) {
      notifications.tellRepresentatives(Sql.number(account), null, kind, null, freeze.number(), at);
    }
  }
}
