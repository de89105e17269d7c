package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.ApiToken;
import jp.go.jcmregistry.domain.identity.ApiTokens;
import jp.go.jcmregistry.domain.identity.People;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.SecondFactors;
import jp.go.jcmregistry.domain.identity.TokenSecret;
import jp.go.jcmregistry.domain.identity.UserRequests;
import org.junit.jupiter.api.Test;

/** Form 5: a code goes to the recorded address of the one person who is meant. */
class ReissuesLoginIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor person = ledger.representative(account, Rights.INITIATE);

  private Key filledIn(Key key, Map<String, String> who) {
    Map<String, String> answers = new TreeMap<>(who);
    answers.putIfAbsent("account", account.number().toString());
    answers.put("person", "Somebody");
    answers.putIfAbsent("wish", "REISSUE");
    answers.put("reason", "Lost");
    return answered(key, answers);
  }

  private Key sentFor(Map<String, String> who) {
    return sent(filledIn(begun(ApplicationForm.LOGIN_REISSUE, "203.0.113.1"), who));
  }

  @Test
  void theOldPasswordIsGoodForNothingAndACodeGoesToTheRecordedAddress() {
    TokenSecret secret = TokenSecret.make();
    ledger.call(
        e ->
            new ApiTokens(e)
                .add(
                    new ApiToken(
                        person.userId(), "x", secret, Instant.parse("2020-01-01T00:00:00Z"))));
    Key key = handed(sentFor(Map.of("loginId", " " + person.loginId().toUpperCase())));
    assertThat(approved(key).result()).isEqualTo(person.loginId());

    assertThat(ledger.<Boolean>call(e -> new RegistryUsers(e).byId(person.userId()).hasPassword()))
        .isFalse();
    assertThat(
            ledger.<Boolean>call(
                e -> new RegistryUsers(e).actorByToken(secret.hash(), "", "").isPresent()))
        .isFalse();
    assertThat(
            ledger.strings(
                "SELECT kind || ' ' || address || coalesce(' ' || registry, '') FROM mail"
                    + " WHERE user_id = ?1 ORDER BY id",
                person.userId()))
        .containsExactly(
            "LOGIN_REISSUED user@example.invalid JPN01", "INVITATION user@example.invalid JPN01");
    assertThat(mailsAbout(key)).containsExactly("APPLICATION_RECEIVED", "APPLICATION_APPROVED");
  }

  @Test
  void onlyThePasswordIsInitializedWhereOnlyThatIsWished() {
    approved(handed(sentFor(Map.of("personEmail", "USER@example.invalid", "wish", "INITIALIZE"))));

    assertThat(
            ledger.strings(
                "SELECT kind FROM notification WHERE user_id = ?1 ORDER BY id", person.userId()))
        .containsExactly("PASSWORD_INITIALIZED");
  }

  @Test
  void aLostAppIsTakenAwayByWhoComparesAndWhoDecides() {
    hasGotAnApp();
    Key only = handed(sentFor(Map.of("loginId", person.loginId(), "wish", "INITIALIZE")));
    approved(only);
    assertThat(hasApp()).as("only the password was wished").isTrue();

    Key key = handed(sentFor(Map.of("loginId", person.loginId(), "wish", "LOST_APP")));
    approved(key);

    assertThat(hasApp()).isFalse();
    assertThat(
            ledger.strings(
                "SELECT q.kind || ' ' || (q.asked_by = a.checked_by) || (q.decided_by = a.decided_by)"
                    + " FROM user_request q JOIN application a ON a.number = q.reason"
                    + " WHERE q.user_id = ?1",
                person.userId()))
        .containsExactly("RESET_FACTOR truetrue");
    assertThat(
            ledger.strings(
                "SELECT kind FROM notification WHERE user_id = ?1 ORDER BY id", person.userId()))
        .containsExactly("PASSWORD_INITIALIZED", "FACTOR_REMOVED", "PASSWORD_INITIALIZED");
  }

  /**
   * Two people have taken it away; whoever else was asked for it has nothing to decide any more.
   */
  @Test
  void whatWaitedForTheSameAppIsOver() {
    Actor administrator = People.administrator(ledger.database());
    hasGotAnApp();
    ledger.call(
        e -> {
          RegistryUser user = new RegistryUsers(e).byId(person.userId());
          return new UserRequests(e).resetFactor(user, "Lost", administrator);
        });
    approved(handed(sentFor(Map.of("loginId", person.loginId(), "wish", "LOST_APP"))));
    assertThat(
            ledger.strings(
                "SELECT status FROM user_request WHERE user_id = ?1 ORDER BY status",
                person.userId()))
        .containsExactly("DONE", "REFUSED");
  }

  private void hasGotAnApp() {
    Instant begun = Instant.parse("2020-01-01T00:00:00Z");
    ledger.call(
        e -> new SecondFactors(e).begin(person.userId(), new byte[20], List.of(), begun, null));
  }

  private boolean hasApp() {
    return ledger.call(e -> new SecondFactors(e).of(person.userId()).isPresent());
  }

  @Test
  void anOutsiderIsNotToldWhoActsForAnAccountButStaffAre() {
    for (Map<String, String> wrong :
        new Map[] {
          Map.of("loginId", "somebody-else"),
          Map.of("loginId", person.loginId(), "account", ledger.account().number().toString()),
          Map.of("loginId", person.loginId(), "account", "JPN-1"),
          Map.of("personEmail", "other@example.org"),
          Map.of()
        }) {
      Key key = handed(sentFor(wrong));
      assertBroken(() -> approved(key), "J6126");
    }
  }

  @Test
  void oneAddressOfTwoPeopleIsNobodys() {
    ledger.representative(account, Rights.APPROVE);
    Key key = handed(sentFor(Map.of("personEmail", "user@example.invalid")));

    assertBroken(() -> approved(key), "J6126");
  }

  @Test
  void onPaperTheOperatorIsToldAtOnce() {
    Key key =
        filledIn(onPaper(ApplicationForm.LOGIN_REISSUE, null), Map.of("loginId", "somebody-else"));

    assertBroken(() -> sent(key), "J6126");
  }
}
