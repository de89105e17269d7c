package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;

/** Makes people and what they act for, each with a login ID nobody else has. */
public final class People {
  public static final String REGISTRY = "JPN01";
  public static final Instant START = Instant.parse("2024-07-01T00:00:00Z");

  private People() {}

  public static RegistryUser representative(EntityManager entities) {
    return add(entities, Capacity.REPRESENTATIVE);
  }

  public static RegistryUser staff(EntityManager entities, Role... roles) {
    RegistryUser user = add(entities, Capacity.STAFF);
    for (Role role : roles) {
      new RegistryUsers(entities).grant(user, role, START, null);
    }
    return user;
  }

  /** A new system administrator, of no registry. */
  public static Actor administrator(RegistryDatabase database) {
    return database.call(
        entities -> {
          RegistryUsers users = new RegistryUsers(entities);
          RegistryUser.Person person = person(Capacity.STAFF);
          RegistryUser user =
              users.add(
                  new RegistryUser(
                      new RegistryUser.Person(
                          null,
                          Capacity.STAFF,
                          person.loginId(),
                          person.name(),
                          person.email(),
                          "en"),
                      "none",
                      START));
          users.grant(user, Role.SYSTEM_ADMINISTRATOR, START, null);
          entities.flush();
          return new Actor(
              user.id(),
              user.loginId(),
              user.name(),
              null,
              Set.of(Role.SYSTEM_ADMINISTRATOR),
              Map.of());
        });
  }

  public static RegistryUser.Person person(Capacity capacity) {
    String loginId = "p-" + UUID.randomUUID().toString().substring(0, 13);
    return new RegistryUser.Person(
        REGISTRY, capacity, new LoginId(loginId), "Somebody", loginId + "@example.org", "en");
  }

  public static Account account(EntityManager entities) {
    Accounts accounts = new Accounts(entities);
    AccountHolder holder =
        accounts.register(
            REGISTRY,
            HolderKind.ENTITY,
            new AccountHolderVersion.Details("Company", "会社", "Tokyo", "東京都"),
            START);
    entities.flush();
    return accounts.open(REGISTRY, AccountKind.ENTITY_HOLDING, holder, null, START);
  }

  private static RegistryUser add(EntityManager entities, Capacity capacity) {
    return new RegistryUsers(entities).add(new RegistryUser(person(capacity), "none", START));
  }
}
