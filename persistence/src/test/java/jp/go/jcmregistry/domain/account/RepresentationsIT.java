package jp.go.jcmregistry.domain.account;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.People;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

/** Who acts for an account: J7501 to J7505. */
class RepresentationsIT {
  private final RegistryDatabase database = RegistryDatabase.get();
  private final Actor operator = staff(Role.OPERATOR);
  private final Actor approver = staff(Role.APPROVER);
  private final Account account = database.call(People::account);

  @Test
  void whatTwoPeopleRecordedIsTheirRight() {
    String person = person();
    record(person, Rights.INITIATE, "ACTIVE");
    assertThat(rights(person)).contains(Rights.INITIATE);

    record(person, Rights.READ, "ACTIVE");
    assertThat(rights(person)).contains(Rights.READ);
  }

  @Test
  void thePersonAndEverybodyWhoActsIsTold() {
    String colleague = person();
    String person = person();
    record(colleague, Rights.READ, "ACTIVE");
    record(person, Rights.APPROVE, "ACTIVE");
    String what = account.number() + ", " + person;
    assertThat(told(person)).containsExactly(what);
    assertThat(told(colleague)).containsExactly(account.number() + ", " + colleague, what);
  }

  @SuppressWarnings("unchecked")
  private List<String> told(String person) {
    return database.call(
        entities ->
            (List<String>)
                entities
                    .createNativeQuery(
                        "SELECT n.detail FROM notification n JOIN registry_user u ON u.id = n.user_id"
                            + " WHERE u.login_id = ?1 AND n.kind = 'RIGHTS_CHANGED' ORDER BY n.id")
                    .setParameter(1, person)
                    .getResultList());
  }

  @Test
  void whatWaitsGivesNoRight() {
    String person = person();
    propose(person, account.number().toString(), Rights.INITIATE, "ACTIVE");
    assertThat(rights(person)).isEmpty();
  }

  @Test
  void suspendedAndRemovedActNoMoreAndMayComeBack() {
    fill(2);
    String person = person();
    record(person, Rights.APPROVE, "ACTIVE");
    record(person, Rights.APPROVE, "SUSPENDED");
    assertThat(rights(person)).isEmpty();
    record(person, Rights.APPROVE, "ACTIVE");
    record(person, Rights.APPROVE, "REMOVED");
    assertThat(rights(person)).isEmpty();
    record(person, Rights.READ, "ACTIVE");
    assertThat(rights(person)).contains(Rights.READ);
  }

  @Test
  void eightActForAnAccountAndNotNine() {
    fill(7);
    record(person(), Rights.READ, "ACTIVE");
    assertBroken(() -> record(person(), Rights.READ, "ACTIVE"), "J7503");
  }

  @Test
  void nobodyLeavesWhereOneWouldRemain() {
    String first = person();
    String second = person();
    record(first, Rights.READ, "ACTIVE");
    record(second, Rights.READ, "ACTIVE");
    assertBroken(() -> record(first, Rights.READ, "REMOVED"), "J7504");
    assertBroken(() -> record(first, Rights.READ, "SUSPENDED"), "J7504");

    record(person(), Rights.READ, "ACTIVE");
    record(first, Rights.READ, "REMOVED");
    assertThat(rights(first)).isEmpty();
  }

  @Test
  void staffAndStrangersActForNoAccount() {
    assertBroken(() -> record(operator.loginId(), Rights.READ, "ACTIVE"), "J7501");
    assertBroken(() -> record("nobody-at-all", Rights.READ, "ACTIVE"), "J7501");
  }

  @Test
  void onlyEntitiesAccountsAreActedFor() {
    String government =
        database.call(
            entities -> {
              Accounts accounts = new Accounts(entities);
              AccountHolder holder =
                  accounts.register(
                      People.REGISTRY,
                      HolderKind.GOVERNMENT,
                      new AccountHolderVersion.Details("State", "国", "Tokyo", "東京都"),
                      People.START);
              entities.flush();
              return accounts
                  .open(People.REGISTRY, AccountKind.GOVERNMENT_HOLDING, holder, null, People.START)
                  .number()
                  .toString();
            });
    assertBroken(() -> propose(person(), government, Rights.READ, "ACTIVE"), "J7502");
    assertBroken(() -> propose(person(), "no account", Rights.READ, "ACTIVE"), "J7502");
  }

  @Test
  void whoDoesNotActIsNotRemoved() {
    assertBroken(() -> record(person(), Rights.READ, "REMOVED"), "J7505");
  }

  private void fill(int people) {
    for (int i = 0; i < people; i++) {
      record(person(), Rights.READ, "ACTIVE");
    }
  }

  private String record(String person, Rights rights, String state) {
    String number = propose(person, account.number().toString(), rights, state);
    return database.call(entities -> changes(entities).approve(number, approver).number());
  }

  private String propose(String person, String number, Rights rights, String state) {
    Answers answers =
        new Answers(
            Map.of("loginId", person, "account", number, "rights", rights.name(), "state", state));
    return database.call(
        entities ->
            changes(entities).propose(RecordKind.REPRESENTATION, answers, operator).number());
  }

  private static RecordChanges changes(jakarta.persistence.EntityManager entities) {
    return new RecordChanges(entities, java.util.List.of(new RecordedRepresentations(entities)));
  }

  private String person() {
    return database.call(People::representative).loginId();
  }

  private Optional<Rights> rights(String person) {
    return database.call(
        entities -> new RegistryUsers(entities).actor(person).orElseThrow().rightsOn(account.id()));
  }

  private Actor staff(Role role) {
    RegistryUser user = database.call(entities -> People.staff(entities, role));
    return new Actor(
        user.id(), user.loginId(), user.name(), People.REGISTRY, Set.of(role), Map.of());
  }
}
