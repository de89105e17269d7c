package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.SecondFactors;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.identity.OneTimeCodes;

/** What the story needs and no page offers yet: settings and the status of an account. */
@ApplicationScoped
@Transactional
public class Props {
  @Inject private Accounts accounts;
  @Inject private Registries registries;
  @Inject private RegistryUsers users;
  @Inject private SecondFactors factors;
  @Inject private RegistryClock clock;

  /** Sets a registry's setting from now on, entered by the operator, approved by the approver. */
  public void set(String registry, Setting setting, long value) {
    registries.set(
        registry,
        setting,
        value,
        clock.now(),
        user(Cast.operator(registry)),
        user(Cast.approver(registry)));
  }

  /** Changes an account's status from now on. */
  public void change(AccountNumber number, AccountStatus status) {
    Account account = accounts.byNumber(Cast.REGISTRY, number).orElseThrow();
    Instant now = clock.now();
    accounts.change(
        accounts.lock(account.id()),
        status,
        user(Cast.approver(Cast.REGISTRY)),
        now,
        "Demonstration");
  }

  /** Gives somebody an app with a secret that everybody knows, unless there ever was one. */
  public void enrol(String loginId, String secret) {
    long user = user(loginId);
    if (!factors.everHad(user)) {
      factors.begin(user, OneTimeCodes.secret(secret), List.of(), clock.now(), null);
    }
  }

  /** The zone of the demonstration's registry. */
  public ZoneId zone() {
    return registries.byCode(Cast.REGISTRY).zone();
  }

  private long user(String loginId) {
    return users.byLoginId(loginId).orElseThrow().id();
  }
}
