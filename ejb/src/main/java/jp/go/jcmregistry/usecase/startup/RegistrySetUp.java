package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.TransferSchedule;

/**
 * Gives every registry the accounts it cannot be without: the government's holding account, its
 * sinks, and the hidden contra account that issued units come from. Done once; harmless when
 * repeated.
 */
@ApplicationScoped
public class RegistrySetUp {
  private static final List<AccountKind> KINDS =
      List.of(
          AccountKind.ISSUED,
          AccountKind.GOVERNMENT_HOLDING,
          AccountKind.RETIREMENT,
          AccountKind.OIMP_USE,
          AccountKind.MANDATORY_CANCELLATION,
          AccountKind.OMGE_CANCELLATION,
          AccountKind.VOLUNTARY_CANCELLATION);

  private static final Map<String, Details> GOVERNMENTS =
      Map.of(
          "JPN", new Details("Government of Japan", "日本国政府", "Tokyo, Japan", "東京都"),
          "MNG",
              new Details("Government of Mongolia", "モンゴル国政府", "Ulaanbaatar, Mongolia", "ウランバートル"));

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Accounts accounts;
  private static final long MONTHS_CONFIRMED_AT_THE_BEGINNING = 12;

  @Inject private Registries registries;
  @Inject private RegistryClock clock;

  /** The same, and sets what a real registry begins with where nothing was ever set. */
  @Transactional
  public void begin() {
    ensure();
    registries().forEach(this::setWhatItBeginsWith);
  }

  private void setWhatItBeginsWith(Registry registry) {
    Instant now = clock.now();
    Map<Setting, Long> set = registries.settings(registry.code(), now).set();
    Map<Setting, Long> first = new EnumMap<>(TransferSchedule.AT_THE_BEGINNING);
    first.put(Setting.CONFIRMED_FOR_MONTHS, MONTHS_CONFIRMED_AT_THE_BEGINNING);
    first.forEach(
        (setting, value) -> {
          if (!set.containsKey(setting)) {
            registries.begin(registry.code(), setting, value, now);
          }
        });
  }

  /** Opens what is missing in every registry of the installation. */
  @Transactional
  public void ensure() {
    registries().forEach(this::ensure);
  }

  private List<Registry> registries() {
    return entities
        .createQuery("SELECT r FROM Registry r ORDER BY r.code", Registry.class)
        .getResultList();
  }

  private void ensure(Registry registry) {
    List<AccountKind> there =
        entities
            .createQuery(
                "SELECT DISTINCT a.kind FROM Account a WHERE a.registry = :registry",
                AccountKind.class)
            .setParameter("registry", registry.code())
            .getResultList();
    if (there.containsAll(KINDS)) {
      return;
    }
    Instant now = clock.now();
    AccountHolder government =
        accounts.register(registry.code(), HolderKind.GOVERNMENT, details(registry), now);
    KINDS.stream()
        .filter(kind -> !there.contains(kind))
        .forEach(kind -> accounts.open(registry.code(), kind, government, null, now));
  }

  private Details details(Registry registry) {
    Party party = entities.find(Party.class, registry.party());
    return GOVERNMENTS.getOrDefault(
        registry.party(),
        new Details("Government of " + party.nameEn(), party.nameJa() + "政府", "", ""));
  }
}
