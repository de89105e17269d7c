package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

class ActorQueryIT {
  private final RegistryDatabase database = RegistryDatabase.get();

  @Test
  void staffComeWithTheirRoles() {
    RegistryUser user =
        database.call(entities -> People.staff(entities, Role.OPERATOR, Role.AUDITOR));

    Actor actor = actor(user.loginId()).orElseThrow();

    assertThat(actor)
        .isEqualTo(
            new Actor(
                user.id(),
                user.loginId(),
                user.name(),
                People.REGISTRY,
                Set.of(Role.OPERATOR, Role.AUDITOR),
                Map.of()));
  }

  @Test
  void representativesComeWithTheirRightsPerAccount() {
    Account[] accounts = new Account[2];
    RegistryUser user =
        database.call(
            entities -> {
              RegistryUser made = People.representative(entities);
              entities.flush();
              accounts[0] = People.account(entities);
              accounts[1] = People.account(entities);
              entities.flush();
              Representations all = new Representations(entities);
              all.begin(made, accounts[0].id(), Rights.INITIATE, People.START);
              all.begin(made, accounts[1].id(), Rights.READ, People.START);
              return made;
            });

    Actor actor = actor(user.loginId()).orElseThrow();

    assertThat(actor.roles()).isEmpty();
    assertThat(actor.rights())
        .isEqualTo(Map.of(accounts[0].id(), Rights.INITIATE, accounts[1].id(), Rights.READ));
  }

  @Test
  void aRemovedRepresentationCountsNoMore() {
    RegistryUser user =
        database.call(
            entities -> {
              RegistryUser made = People.representative(entities);
              entities.flush();
              Account account = People.account(entities);
              entities.flush();
              new Representations(entities)
                  .begin(made, account.id(), Rights.APPROVE, People.START)
                  .remove(People.START.plus(Duration.ofDays(1)));
              return made;
            });

    assertThat(actor(user.loginId()).orElseThrow().rights()).isEmpty();
  }

  @Test
  void whoIsFrozenIsNobody() throws Exception {
    RegistryUser user = database.call(entities -> People.staff(entities, Role.APPROVER));
    database.run(
        entities ->
            entities
                .createNativeQuery("UPDATE registry_user SET status = 'FROZEN' WHERE id = ?1")
                .setParameter(1, user.id())
                .executeUpdate());

    assertThat(actor(user.loginId())).isEmpty();
  }

  @Test
  void anUnknownLoginIdIsNobody() {
    assertThat(actor("nobody-has-this")).isEmpty();
  }

  private Optional<Actor> actor(String loginId) {
    return database.call(entities -> new RegistryUsers(entities).actor(loginId));
  }
}
