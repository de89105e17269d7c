package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Form 6: a merger walked from its evidence to its end, and what stands against one. */
class SucceedsHolderIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor former = ledger.representative(account, Rights.INITIATE_AND_APPROVE);

  @BeforeEach
  void units() {
    ledger.issue(account, 2020, 100);
  }

  private Map<String, String> merger() {
    Map<String, String> answers = new TreeMap<>();
    answers.put("account", account.number().toString());
    answers.put("cause", "MERGER");
    answers.put("happenedOn", "2026-10-01");
    answers.put("nameEn", "Successor Co., Ltd.");
    answers.put("nameJa", "承継株式会社");
    answers.put("officeEn", "Osaka");
    answers.put("officeJa", "大阪府");
    answers.put("person1Email", "successor@example.org");
    answers.put("person1Rights", "INITIATE");
    answers.put("person2", null);
    answers.put("person2Email", null);
    answers.put("person2Rights", null);
    return answers;
  }

  private Key filledIn(Key key, Map<String, String> answers) {
    for (Part part : with(key, opened -> opened.it().parts())) {
      with(key, opened -> opened.save(part, "Something"));
    }
    return answered(key, answers);
  }

  private Key filledIn(Map<String, String> answers) {
    return filledIn(begun(ApplicationForm.SUCCESSION, "198.51.100." + account.id() % 250), answers);
  }

  private Key with(String name, String value) {
    Map<String, String> answers = merger();
    answers.put(name, value);
    return filledIn(answers);
  }

  private String holder(Instant at) {
    return ledger.call(
        e -> {
          Accounts accounts = new Accounts(e);
          return accounts.holder(accounts.byId(account.id()), at).nameEn();
        });
  }

  private boolean acts(Actor person) {
    return ledger.call(
        e -> new RegistryUsers(e).actor(person.loginId()).orElseThrow().represents(account.id()));
  }

  private List<String> whoActs(Account of) {
    return ledger.strings(
        "SELECT u.email || ' ' || r.rights FROM representation r"
            + " JOIN registry_user u ON u.id = r.user_id"
            + " WHERE r.account_id = ?1 AND r.until_at IS NULL",
        of.id());
  }

  private Map<String, String> contacts() {
    return ledger.call(
        e -> new HolderContacts(e).of(account.holderId(), NOW.plus(Duration.ofMinutes(3))));
  }

  private Account second() {
    return ledger.call(
        e -> {
          Accounts accounts = new Accounts(e);
          return accounts.open(
              "JPN01", account.kind(), e.find(AccountHolder.class, account.holderId()), null, NOW);
        });
  }

  @Test
  void aMergerKeepsUnitsAndHistoryAndPutsTheSuccessorsPeopleInTheirPlace() {
    Account other = second();
    List<String> units = ledger.blocks(account);
    later(Duration.ofMinutes(1));
    Key key = handed(sent(filledIn(merger())));
    assertThat(acts(former)).isTrue();
    later(Duration.ofMinutes(2));

    Application done = approved(key);

    assertThat(done.result()).isEqualTo(account.number().toString());
    assertThat(holder(NOW.plus(Duration.ofMinutes(3)))).isEqualTo("Successor Co., Ltd.");
    assertThat(holder(NOW.plus(Duration.ofMinutes(1)))).as("as it was").isEqualTo("Holder");
    assertThat(ledger.blocks(account)).isEqualTo(units);
    assertThat(acts(former)).isFalse();
    assertThat(whoActs(account)).containsExactly("successor@example.org INITIATE");
    assertThat(whoActs(other)).as("every account").isEqualTo(whoActs(account));
    assertThat(contacts()).containsEntry("departmentEmail", "mail@example.org");
    assertThat(
            ledger.strings(
                "SELECT kind FROM notification WHERE user_id = ?1 ORDER BY id DESC LIMIT 1",
                former.userId()))
        .containsExactly("SUCCEEDED");
    assertThat(
            ledger.strings(
                "SELECT cause || ' ' || happened_on FROM succession WHERE application_id = ?1",
                done.id()))
        .containsExactly("MERGER 2026-10-01");
  }

  /** Whom the former people trusted, and who trusted the former holder, is not the successor's. */
  @Test
  void nobodyIsTrustedOnTheFormerHoldersWord() {
    Account friend = ledger.account();
    trust(account, friend);
    trust(friend, account);
    assertThat(trusted()).isEqualTo(2);

    approved(handed(sent(filledIn(merger()))));

    assertThat(trusted()).isZero();
  }

  private void trust(Account of, Account trusted) {
    ledger.call(
        e ->
            e.createNativeQuery(
                    "INSERT INTO trusted_account (id, account_id, trusted_id, proposed_by,"
                        + " proposed_at, version) VALUES (nextval('entity_id'), ?1, ?2, ?3, now(), 1)")
                .setParameter(1, of.id())
                .setParameter(2, trusted.id())
                .setParameter(3, former.userId())
                .executeUpdate());
  }

  private long trusted() {
    return Long.parseLong(
        ledger
            .strings(
                "SELECT count(*) FROM trusted_account WHERE ended_at IS NULL"
                    + " AND ?1 IN (account_id, trusted_id)",
                account.id())
            .get(0));
  }

  @Test
  void itIsSentWithItsEvidenceOnly() {
    Key key = filledIn(merger());
    long evidence = documents(key).get(0).id();
    with(
        key,
        opened -> {
          opened.documents().remove(opened.it(), evidence, NOW);
          return null;
        });
    assertBroken(() -> sent(key), "J7801");
    refuses("succession_is_proved", key, "2026-10-01");
    sent(attached(key));
  }

  /** Whoever writes it into the database by hand, on the ground of an application. */
  private void refuses(String constraint, Key key, String happenedOn) {
    new Breaking(ledger.database(), "app")
        .let("holder", account.holderId())
        .let("number", "'" + key.number() + "'")
        .let("day", "'" + happenedOn + "'")
        .refuses(
            constraint,
            "INSERT INTO succession (id, holder_id, cause, happened_on, application_id,"
                + " effective_at) SELECT nextval('entity_id'), :holder, 'MERGER', :day, id,"
                + " registry_now() FROM application WHERE number = :number");
  }

  @Test
  void whatIsOpenIsEndedFirst() {
    Key key = handed(sent(filledIn(merger())));
    RegistryTransaction open =
        ledger.propose(Ledger.transfer(account, ledger.account(), 5), former);
    assertBroken(() -> approved(key), "J8035");
    Key decided = decidedByHand();
    refuses("j8035_nothing_is_open", decided, "2026-10-01");
    ledger.approve(open.number(), approver);
    approved(key);
  }

  /** A closing that the former holder had decided would close the successor's account. */
  @Test
  void theFormerHoldersApplicationsAreEndedFirst() {
    Key further =
        answered(
            begun(ApplicationForm.FURTHER_ACCOUNT, account, former),
            Map.of("purpose", "Another department", "agreed", "yes"));
    sent(further);
    Key key = handed(sent(filledIn(merger())));
    assertBroken(() -> approved(key), "J8035");
    refuses("j8035_nothing_is_open", decidedByHand(), "2026-10-01");
    checks(c -> c.take(further.number(), operator));
    checks(c -> c.giveBack(further.number(), "Who holds it?", operator));
    approved(key);
  }

  /** Another one for the same account, whose decision somebody wrote by hand. */
  private Key decidedByHand() {
    Key key = handed(sent(filledIn(merger())));
    ledger.call(
        e ->
            e.createNativeQuery(
                    "UPDATE application SET decided_by = ?1, decided_at = registry_now()"
                        + " WHERE number = ?2")
                .setParameter(1, approver.userId())
                .setParameter(2, key.number())
                .executeUpdate());
    return key;
  }

  @Test
  void whatChangesLaterWouldTakeTheSuccessorsNameAway() {
    Key key = handed(sent(filledIn(merger())));
    ledger.call(
        e -> {
          new Accounts(e)
              .changeHolder(
                  account.holderId(),
                  new Details("Former", "旧", "Tokyo", "東京都"),
                  NOW.plus(Duration.ofDays(9)),
                  operator.userId());
          return null;
        });
    assertBroken(() -> approved(key), "J8037");
    refuses("j8037_nothing_later_is_recorded", decidedByHand(), "2026-10-01");
    later(Duration.ofDays(9));
    approved(key);
  }

  @Test
  void onlyTheHolderOfAnEntitysAccountIsFollowedAndOnlyAfterwards() {
    assertBroken(() -> sent(with("happenedOn", "2026-11-03")), "J8036");
    refuses("j8036_has_happened", decidedByHand(), "2999-01-01");
    Key unknown = handed(sent(with("account", "JPN-100-9999999-95")));
    assertBroken(() -> approved(unknown), "J8031");
    assertBroken(
        () -> sent(filledIn(onPaper(ApplicationForm.SUCCESSION, null), unknownAccount())), "J8031");
    sent(with("happenedOn", "2026-11-02"));
  }

  private Map<String, String> unknownAccount() {
    Map<String, String> answers = merger();
    answers.put("account", "JPN-100-9999999-95");
    return answers;
  }

  @Test
  void whoeverActsForTheSuccessorCanBeInvited() {
    assertBroken(() -> sent(with("person1Email", "nowhere")), "J6128");
  }

  @Test
  void anAccountThatWillBeFollowedIsNotClosedMeanwhile() {
    Account empty = ledger.account();
    Actor holder = ledger.representative(empty, Rights.INITIATE);
    sent(with("account", empty.number().toString()));
    Map<String, String> closing = new TreeMap<>();
    closing.put("closedOn", "2026-11-03");
    closing.put("reason", "No use");
    closing.put("agreed", "yes");
    assertBroken(
        () -> sent(answered(begun(ApplicationForm.ACCOUNT_CLOSING, empty, holder), closing)),
        "J6125");
  }
}
