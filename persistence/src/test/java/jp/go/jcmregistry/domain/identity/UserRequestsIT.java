package jp.go.jcmregistry.domain.identity;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.task.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a database of its own, where nobody else administers the installation. */
class UserRequestsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  private final RegistryUser member = DATABASE.call(entities -> People.staff(entities));
  private final Actor one = People.administrator(DATABASE);
  private final Actor other = People.administrator(DATABASE);

  @Test
  void aSecondAdministratorGrantsWhatTheFirstAskedFor() {
    long request = ask(Role.OPERATOR, "New in the office");
    assertThat(roles()).isEmpty();
    refused("J7401", requests -> requests.confirm(request, one));

    DATABASE.call(entities -> new UserRequests(entities).confirm(request, other));

    assertThat(roles()).containsExactly(Role.OPERATOR);
    refused("J7402", requests -> requests.confirm(request, other));
    refused("J7408", requests -> requests.grant(member, Role.OPERATOR, "Again", one));
  }

  @Test
  void whatSomebodyFrozenAskedForIsNotCarriedOut() {
    long request = ask(Role.OPERATOR, "New in the office");
    become(one, "FROZEN");
    refused("J6003", requests -> requests.confirm(request, other));
    become(one, "ACTIVE");
    DATABASE.call(entities -> new UserRequests(entities).confirm(request, other));
    assertThat(roles()).containsExactly(Role.OPERATOR);
  }

  private static void become(Actor person, String status) {
    DATABASE.asOwner(
        "UPDATE registry_user SET status = '%s' WHERE id = %d".formatted(status, person.userId()));
  }

  @Test
  void whatWasRefusedIsNotCarriedOut() {
    long request = ask(Role.APPROVER, "New in the office");
    refused("J7403", requests -> requests.grant(member, Role.APPROVER, "Once more", other));

    DATABASE.call(entities -> new UserRequests(entities).refuse(request, other));

    assertThat(roles()).isEmpty();
    refused("J7402", requests -> requests.confirm(request, other));
  }

  @Test
  void rolesAreForStaffOfTheRightPlaceAndForAReason() {
    RegistryUser holder = DATABASE.call(People::representative);
    refused("J7404", requests -> requests.grant(holder, Role.AUDITOR, "Wish", one));
    refused("J7405", requests -> requests.grant(member, Role.SYSTEM_ADMINISTRATOR, "Wish", one));
    refused("J7406", requests -> requests.grant(member, Role.AUDITOR, " ", one));
  }

  @Test
  void anAppIsTakenAwayByTwo() {
    refused("J7408", requests -> requests.resetFactor(member, "Telephone lost", one));
    DATABASE.run(
        entities ->
            new SecondFactors(entities)
                .begin(member.id(), new byte[20], java.util.List.of(), People.START, null));
    long request =
        DATABASE.call(
            entities -> new UserRequests(entities).resetFactor(member, "Telephone lost", one).id());
    refused("J7401", requests -> requests.confirm(request, one));

    TokenSecret secret = TokenSecret.make();
    DATABASE.call(
        entities ->
            new ApiTokens(entities).add(new ApiToken(member.id(), "x", secret, People.START)));

    DATABASE.call(entities -> new UserRequests(entities).confirm(request, other));

    assertThat(
            DATABASE.<Boolean>call(
                entities ->
                    new RegistryUsers(entities).actorByToken(secret.hash(), "", "").isPresent()))
        .as("the token goes with the app")
        .isFalse();
    assertThat(
            DATABASE.<Boolean>call(
                entities -> new SecondFactors(entities).of(member.id()).isPresent()))
        .isFalse();
  }

  private Void tasks(Consumer<Tasks> act) {
    return DATABASE.call(
        entities -> {
          act.accept(new Tasks(entities));
          return null;
        });
  }

  @Test
  void twoAdministratorsNeverWorkOnOneRequest() {
    Actor third = People.administrator(DATABASE);
    long request = ask(Role.OPERATOR, "New in the office");
    String task = String.valueOf(request);
    assertBroken(() -> tasks(t -> t.take(task, one)), "J8013");
    tasks(t -> t.take(task, other));
    assertBroken(() -> tasks(t -> t.take(task, third)), "J8011");
    assertBroken(() -> tasks(t -> t.settle(task, third)), "J8011");
    Breaking breaking = new Breaking(DATABASE, "app").let("id", request).let("by", third.userId());
    breaking.refuses(
        "j8011_nobody_else_works_on_it",
        "UPDATE user_request SET status = 'DONE', decided_by = :by, decided_at = now()"
            + " WHERE id = :id");
    breaking.refuses(
        "j8011_one_works_on_it",
        "INSERT INTO task_claim (id, registry, task, claimed_by, given_by, claimed_at, ends_at)"
            + " VALUES (nextval('entity_id'), NULL, '"
            + task
            + "', :by, :by, registry_now(),"
            + " registry_now() + interval '1 hour')");
    tasks(t -> t.handOver(task, third, other));
    tasks(t -> t.say(task, "Asked the office", third));
    assertThat(DATABASE.call(e -> new Tasks(e).comments(null, task)).get(0).text())
        .isEqualTo("Asked the office");
    tasks(t -> t.giveBack(task, third));
    tasks(t -> t.settle(task, other));
    DATABASE.call(entities -> new UserRequests(entities).confirm(request, other));
    assertBroken(() -> tasks(t -> t.take(task, third)), "J8012");
  }

  @AfterEach
  void time() {
    DATABASE.resetClock();
  }

  @Test
  void nobodyDecidesAboutThemselves() {
    DATABASE.run(
        entities ->
            new SecondFactors(entities)
                .begin(other.userId(), new byte[20], List.of(), People.START, null));
    long request =
        DATABASE.call(
            entities -> {
              RegistryUser about = new RegistryUsers(entities).byId(other.userId());
              return new UserRequests(entities).resetFactor(about, "Telephone lost", one).id();
            });

    refused("J7409", requests -> requests.confirm(request, other));
    String decide = "UPDATE user_request SET status = 'DONE', decided_at = now(), decided_by = ";
    new Breaking(DATABASE, "app")
        .refuses("j7409_not_about_oneself", decide + other.userId() + " WHERE id = " + request);
    DATABASE.call(entities -> new UserRequests(entities).refuse(request, other));
  }

  @Test
  void whatNobodyAskedForTheDatabaseRefuses() {
    Breaking breaking = new Breaking(DATABASE, "app");
    breaking.refuses(
        "role_granted_by_two",
        "INSERT INTO user_role (id, user_id, role, since_at, granted_by) VALUES"
            + " (nextval('entity_id'), %d, 'APPROVER', now(), %d)"
                .formatted(member.id(), one.userId()));
    DATABASE.run(
        entities ->
            new SecondFactors(entities)
                .begin(member.id(), new byte[20], List.of(), People.START, null));
    breaking.refuses(
        "factor_taken_by_two",
        "UPDATE second_factor SET ended_at = now(), ended_by = %d WHERE user_id = %d"
            .formatted(one.userId(), member.id()));
  }

  @Test
  void theDatabaseKnowsTheSecondPersonToo() {
    long request = ask(Role.AUDITOR, "New in the office");
    String decide =
        "UPDATE user_request SET status = 'DONE', decided_by = %d, decided_at = now()"
            + " WHERE id = "
            + request;
    new Breaking(DATABASE, "app").refuses("j7401_second_person", decide.formatted(one.userId()));
    new Breaking(DATABASE, "app")
        .refuses(
            "j7402_still_waits",
            decide.formatted(other.userId()),
            decide.formatted(other.userId()));
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
