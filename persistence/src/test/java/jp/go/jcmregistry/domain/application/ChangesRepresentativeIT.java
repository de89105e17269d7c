package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.application.Applications.Change;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import org.junit.jupiter.api.Test;

/** Form 7: who acts for an account comes, changes, rests, returns and goes on application. */
class ChangesRepresentativeIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.INITIATE);

  private Key form(String... said) {
    Map<String, String> answers = new TreeMap<>();
    answers.put("reason", "As the mandate says");
    for (int i = 0; i < said.length; i += 2) {
      answers.put(said[i], said[i + 1]);
    }
    return answered(begun(ApplicationForm.REPRESENTATIVE_CHANGE, account, applicant), answers);
  }

  private Key about(String wish, Actor person, Rights rights) {
    Key key = form("actingWish", wish, "actingLoginId", person.loginId());
    return rights == null ? key : answered(key, Map.of("actingRights", rights.name()));
  }

  private Key newcomer(String email) {
    return form(
        "actingWish", "ADD",
        "actingName", "Somebody New",
        "actingEmail", email,
        "actingRights", "APPROVE");
  }

  private Actor stranger() {
    return ledger.representative(ledger.account(), Rights.READ);
  }

  private Optional<Rights> rights(Actor person) {
    return ledger.call(
        e -> new RegistryUsers(e).actor(person.loginId()).orElseThrow().rightsOn(account.id()));
  }

  private List<String> requested() {
    return ledger.strings(
        "SELECT name || ' ' || rights FROM requested_representation WHERE account_id = ?1"
            + " ORDER BY number",
        account.id());
  }

  @Test
  void whoHasNoLoginYetIsRequestedAndThenInvited() {
    Key key = sent(newcomer("new@one.example"));
    assertThat(requested()).containsExactly("Somebody New APPROVE");

    Application done = approved(handed(key));

    assertThat(done.result()).isEqualTo(account.number().toString());
    assertThat(requested()).isEmpty();
    assertThat(
            ledger.strings(
                "SELECT r.rights || ' ' || r.state || ' ' || m.kind FROM registry_user u"
                    + " JOIN representation r ON r.user_id = u.id AND r.account_id = ?1"
                    + " JOIN mail m ON m.user_id = u.id WHERE u.email = 'new@one.example'"
                    + " AND m.kind = 'INVITATION'",
                account.id()))
        .containsExactly("APPROVE ACTIVE INVITATION");
    assertThat(
            ledger.strings(
                "SELECT kind FROM notification WHERE user_id = ?1 AND kind = 'RIGHTS_CHANGED'",
                applicant.userId()))
        .hasSize(1);
  }

  @Test
  void whoIsKnownActsForAnotherAccountToo() {
    Actor known = stranger();
    Key key = sent(about("ADD", known, Rights.INITIATE));
    assertThat(requested())
        .as("whose it is, is not told to whoever typed it")
        .containsExactly(known.loginId() + " INITIATE");
    assertThat(rights(known)).isEmpty();
    approved(handed(key));
    assertThat(rights(known)).contains(Rights.INITIATE);
  }

  /** Only staff are told which login IDs there are. */
  @Test
  void aLoginIdThatIsNoneIsSaidToTheStaff() {
    Key key =
        sent(
            form("actingWish", "ADD", "actingLoginId", "nobody-at-all", "actingRights", "APPROVE"));
    Key handed = handed(key);
    assertBroken(() -> approved(handed), "J7501");
  }

  @Test
  void rightsChangeAndShowWhatTheyWere() {
    Actor person = ledger.representative(account, Rights.READ);
    assertBroken(() -> sent(about("RIGHTS", person, Rights.READ)), "J6115");
    Key key = about("RIGHTS", person, Rights.APPROVE);
    assertThat(differences(key)).containsExactly(new Change("actingRights", "READ", "APPROVE"));
    approved(handed(sent(key)));
    assertThat(rights(person)).contains(Rights.APPROVE);
  }

  /** Whoever acts already is not asked for anew: what is recorded stands beside it. */
  @Test
  void whoActsAlreadyIsNotAddedButChanged() {
    Actor person = ledger.representative(account, Rights.READ);
    assertBroken(() -> sent(about("ADD", person, Rights.READ)), "J6115");
    Key key = handed(sent(about("ADD", person, Rights.APPROVE)));
    assertThat(requested()).isEmpty();
    assertThat(differences(key)).containsExactly(new Change("actingRights", "READ", "APPROVE"));
    approved(handed(sent(about("RIGHTS", person, Rights.INITIATE))));
    assertBroken(() -> approved(key), "J6116");
  }

  @Test
  void suspendedComesBackWithTheSameRightsAndRemovedIsGone() {
    ledger.representative(account, Rights.READ);
    Actor person = ledger.representative(account, Rights.APPROVE);
    approved(handed(sent(about("SUSPEND", person, null))));
    assertThat(rights(person)).isEmpty();
    later(Duration.ofMinutes(1));
    approved(handed(sent(about("RESTORE", person, null))));
    assertThat(rights(person)).contains(Rights.APPROVE);
    later(Duration.ofMinutes(2));
    approved(handed(sent(about("REMOVE", person, null))));
    assertThat(rights(person)).isEmpty();
    assertBroken(() -> sent(about("RESTORE", person, null)), "J7505");
  }

  @Test
  void whatChangedMeanwhileIsSeenFirst() {
    Actor person = ledger.representative(account, Rights.READ);
    Key first = handed(sent(about("RIGHTS", person, Rights.APPROVE)));
    approved(handed(sent(about("RIGHTS", person, Rights.INITIATE))));
    assertBroken(() -> approved(first), "J6116");
  }

  @Test
  void rightsAreSaidWhereTheyAreGiven() {
    Actor person = ledger.representative(account, Rights.READ);
    assertBroken(() -> sent(about("RIGHTS", person, null)), "J6181");
    assertBroken(() -> sent(about("REMOVE", person, Rights.READ)), "J6181");
    assertBroken(() -> sent(about("ADD", stranger(), null)), "J6181");
    assertBroken(() -> sent(form("actingWish", "REMOVE")), "J7505");
    assertBroken(
        () -> sent(form("actingWish", "ADD", "actingName", "N", "actingRights", "READ")), "J6128");
  }

  @Test
  void requestsCountTooAndNobodyLeavesWhereOneWouldRemain() {
    Actor second = ledger.representative(account, Rights.READ);
    assertBroken(() -> sent(about("REMOVE", second, null)), "J7504");
    for (int i = 3; i < 8; i++) {
      ledger.representative(account, Rights.READ);
    }
    Key eighth = sent(newcomer("eighth@one.example"));
    assertBroken(() -> sent(newcomer("ninth@one.example")), "J7503");
    approved(handed(eighth));
    assertBroken(() -> sent(newcomer("ninth@one.example")), "J7503");
  }

  /** Until it is decided nothing is recorded: requested is no state of what is. */
  @Test
  void aRequestIsNoRepresentation() {
    new Breaking(ledger.database(), "app")
        .let("account", account.id())
        .let("person", stranger().userId())
        .refuses(
            "representation_state_check",
            "INSERT INTO representation (id, user_id, account_id, rights, state, since_at,"
                + " confirmed_at) VALUES (nextval('entity_id'), :person, :account, 'READ',"
                + " 'REQUESTED', registry_now(), registry_now())");
  }
}
