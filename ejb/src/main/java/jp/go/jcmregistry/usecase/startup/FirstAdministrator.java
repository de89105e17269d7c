package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import jp.go.jcmregistry.domain.audit.AuditTrail;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.Password;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.identity.Passwords;

/**
 * Lets the first person into an installation that nobody can sign in to yet: a system administrator
 * whose login ID and password the environment names. Once there is any user it does nothing, so
 * that the environment can never make another.
 */
@ApplicationScoped
public class FirstAdministrator {
  private static final System.Logger LOGGER = System.getLogger(FirstAdministrator.class.getName());

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private RegistryUsers users;
  @Inject private Passwords passwords;
  @Inject private AuditTrail trail;
  @Inject private RegistryClock clock;

  /** Registers the first system administrator where there is no user and one is named. */
  @Transactional
  public void ensure(String loginId, String password) {
    boolean nobody =
        entities
            .createQuery("SELECT u.id FROM RegistryUser u")
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (!nobody) {
      return;
    }
    if (loginId == null || password == null) {
      LOGGER.log(
          Level.WARNING,
          "Nobody can sign in yet: name the first system administrator with"
              + " REGISTRY_FIRST_ADMINISTRATOR and REGISTRY_FIRST_ADMINISTRATOR_PASSWORD");
      return;
    }
    RegistryUser first =
        users.add(
            new RegistryUser(
                new RegistryUser.Person(
                    null,
                    Capacity.STAFF,
                    LoginId.parse(loginId),
                    loginId,
                    loginId + "@example.invalid",
                    "en"),
                passwords.hash(Password.chosen(password)),
                clock.now()));
    users.grant(first, Role.SYSTEM_ADMINISTRATOR, clock.now(), null);
    trail.add(null, null, "FirstAdministrator.ensure", first.loginId());
  }
}
