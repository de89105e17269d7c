package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.go.jcmregistry.domain.credit.Freeze;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is left without another system administrator; in a database of its own. */
class AloneIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  private final RegistryUser member = DATABASE.call(entities -> People.staff(entities));
  private final Actor one = People.administrator(DATABASE);
  private final Actor other = People.administrator(DATABASE);

  @Test
  void whoIsAloneIsTheirOwnSecondPerson() {
    long request = ask(Role.AUDITOR, "First day");
    thereIsNobodyElse();

    DATABASE.call(entities -> new UserRequests(entities).confirm(request, one));

    assertThat(roles()).containsExactly(Role.AUDITOR);
  }

  @Test
  void nobodyMakesThemselvesAlone() {
    long request = ask(Role.AUDITOR, "Quickly");
    thereIsNobodyElse();
    DATABASE.asOwner("UPDATE registry_user SET status = 'ACTIVE' WHERE id = " + other.userId());
    DATABASE.asOwner("UPDATE user_role SET until_at = NULL WHERE user_id = " + other.userId());
    refused("J7401", requests -> requests.confirm(request, one));
    DATABASE.run(
        entities ->
            new RegistryUsers(entities)
                .takeRole(other.userId(), Role.SYSTEM_ADMINISTRATOR, Instant.now()));

    refused("J7410", requests -> requests.confirm(request, one));
    String alone =
        "UPDATE user_request SET status = 'DONE', alone = true, decided_at = now(), decided_by = ";
    new Breaking(DATABASE, "app")
        .refuses("j7410_alone_for_a_week", alone + one.userId() + " WHERE id = " + request);
    DATABASE.setClock(Instant.now().plus(Duration.ofDays(7).minusMinutes(1)));
    refused("J7410", requests -> requests.confirm(request, one));
    DATABASE.setClock(Instant.now().plus(Duration.ofDays(7).plusMinutes(1)));
    DATABASE.call(entities -> new UserRequests(entities).confirm(request, one));
    assertThat(roles()).containsExactly(Role.AUDITOR);
  }

  @Test
  void whoFreezesTheOthersIsNotAloneForAWeekEither() {
    long request = ask(Role.AUDITOR, "Quickly");
    thereIsNobodyElse();
    DATABASE.asOwner("UPDATE registry_user SET status = 'ACTIVE' WHERE id = " + other.userId());
    DATABASE.asOwner("UPDATE user_role SET until_at = NULL WHERE user_id = " + other.userId());
    Freeze.Terms terms =
        new Freeze.Terms(
            FreezeTarget.USER, other.loginId(), RestrictionKind.FREEZE, null, "Misuse", false);
    Freeze freeze = DATABASE.call(entities -> new Freezes(entities).freeze(terms, List.of(), one));

    assertThat(freeze.registry()).as("of the installation").isNull();
    refused("J7410", requests -> requests.confirm(request, one));
    new Breaking(DATABASE, "app")
        .refuses(
            "j7410_alone_for_a_week",
            "UPDATE user_request SET status = 'DONE', alone = true, decided_at = now(),"
                + " decided_by = %d WHERE id = %d".formatted(one.userId(), request));
    DATABASE.setClock(Instant.now().plus(Duration.ofDays(7).plusMinutes(1)));
    DATABASE.call(entities -> new UserRequests(entities).confirm(request, one));
    assertThat(roles()).containsExactly(Role.AUDITOR);
  }

  @AfterEach
  void time() {
    DATABASE.resetClock();
  }

  private void thereIsNobodyElse() {
    DATABASE.asOwner("UPDATE registry_user SET status = 'REMOVED' WHERE id <> " + one.userId());
    DATABASE.asOwner(
        "UPDATE user_role SET until_at = since_at WHERE role = 'SYSTEM_ADMINISTRATOR'"
            + " AND user_id <> "
            + one.userId());
  }

  private long ask(Role role, String reason) {
    return DATABASE.call(
        entities -> new UserRequests(entities).grant(member, role, reason, one).id());
  }

  private Set<Role> roles() {
    return DATABASE.call(entities -> new RegistryUsers(entities).rolesOf(member.id()));
  }

  private static void refused(String rule, Function<UserRequests, UserRequest> act) {
    assertThatThrownBy(() -> DATABASE.call(entities -> act.apply(new UserRequests(entities))))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            e -> assertThat(e.violations()).extracting("rule").containsExactly(rule));
  }
}
