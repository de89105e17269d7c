package jp.go.jcmregistry.domain.account;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordDocuments;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merger walked from its evidence to its end, and what stands against one: J8031 to J8036. */
class SuccessionsIT {
  private static final SentFile PROOF = new SentFile("c:/merger.pdf", "application/pdf", bytes(9));

  private final Ledger ledger = new Ledger();
  private final Account account = ledger.account();
  private final Actor former = ledger.representative(account, Rights.INITIATE_AND_APPROVE);

  @BeforeEach
  void units() {
    ledger.issue(account, 2020, 100);
  }

  private static byte[] bytes(int howMany) {
    return new byte[howMany];
  }

  private Map<String, String> merger() {
    Map<String, String> answers = new HashMap<>();
    answers.put("account", account.number().toString());
    answers.put("cause", "MERGER");
    answers.put("happenedOn", "2020-04-01");
    answers.put("nameEn", "Successor Co., Ltd.");
    answers.put("nameJa", "承継株式会社");
    answers.put("officeEn", "Osaka");
    answers.put("officeJa", "大阪府");
    answers.put("evidence", "Certificate of the merger");
    return answers;
  }

  private static RecordChanges changes(jakarta.persistence.EntityManager e) {
    return new RecordChanges(e, List.of(new Successions(e)));
  }

  private String propose(String name, String value) {
    Map<String, String> answers = merger();
    answers.put(name, value);
    return propose(answers);
  }

  private String propose(Map<String, String> answers) {
    return ledger.call(
        e ->
            changes(e)
                .propose(RecordKind.SUCCESSION, new Answers(answers), ledger.operator())
                .number());
  }

  private RecordChange approve(String number) {
    return ledger.call(e -> changes(e).approve(number, ledger.approver()));
  }

  private Void prove(String number, SentFile file) {
    return ledger.call(
        e -> {
          RecordChange change = changes(e).byNumber(Ledger.REGISTRY, number).orElseThrow();
          new RecordDocuments(e).add(change, file, ledger.operator());
          return null;
        });
  }

  private String holder(Instant at) {
    return ledger.call(
        e -> {
          Accounts accounts = new Accounts(e);
          return accounts.holder(accounts.byId(account.id()), at).nameEn();
        });
  }

  private Instant now() {
    return ledger.call(e -> new RegistryClock(e).now());
  }

  private boolean acts(Actor person) {
    return ledger.call(
        e -> new RegistryUsers(e).actor(person.loginId()).orElseThrow().represents(account.id()));
  }

  @Test
  void aMergerKeepsUnitsAndHistoryAndEndsWhoActed() {
    List<String> units = ledger.blocks(account);
    Instant before = now();
    String number = propose(merger());
    prove(number, PROOF);
    assertThat(acts(former)).isTrue();
    assertThat(holder(now())).isEqualTo("Holder");

    approve(number);

    assertThat(holder(now())).isEqualTo("Successor Co., Ltd.");
    assertThat(holder(before)).as("as it was").isEqualTo("Holder");
    assertThat(ledger.blocks(account)).isEqualTo(units);
    assertThat(acts(former)).isFalse();
    assertThat(
            ledger.strings(
                "SELECT kind FROM notification WHERE user_id = ?1 ORDER BY id DESC LIMIT 1",
                former.userId()))
        .containsExactly("SUCCEEDED");
    Actor next = ledger.representative(account, Rights.INITIATE);
    Account receiver = ledger.account();
    assertThat(ledger.propose(Ledger.transfer(account, receiver, 5), next).quantity()).isEqualTo(5);
  }

  @Test
  void nobodyDecidesWithoutEvidence() {
    String number = propose(merger());
    assertBroken(() -> approve(number), "J8032");
    new Breaking(RegistryDatabase.get(), "app")
        .let("holder", account.holderId())
        .let("number", "'" + number + "'")
        .refuses(
            "j8032_is_proved",
            "INSERT INTO succession (id, holder_id, cause, happened_on, change_id, effective_at)"
                + " SELECT nextval('entity_id'), :holder, 'MERGER', '2020-04-01', id, now()"
                + " FROM record_change WHERE number = :number");
    prove(number, PROOF);
    assertThat(approve(number).decidedBy()).isEqualTo(ledger.approver().userId());
  }

  @Test
  void evidenceComesBeforeTheDecision() {
    String number = propose(merger());
    prove(number, PROOF);
    approve(number);
    assertBroken(() -> prove(number, PROOF), "J8033");
    new Breaking(RegistryDatabase.get(), "app")
        .let("number", "'" + number + "'")
        .refuses("j8033_while_it_waits", document("'application/pdf'"));
  }

  private static String document(String type) {
    return "INSERT INTO record_document (id, change_id, name, media_type, content, sha256,"
        + " added_by, added_at) SELECT nextval('entity_id'), id, 'x.pdf', "
        + type
        + ", '\\x00', decode(repeat('00', 32), 'hex'), proposed_by, now() FROM record_change"
        + " WHERE number = :number";
  }

  @Test
  void evidenceIsAFileThatCanBeKept() {
    String number = propose(merger());
    assertBroken(() -> prove(number, new SentFile("a.exe", "application/pdf", bytes(1))), "J8034");
    assertBroken(() -> prove(number, new SentFile("a.pdf", "text/html", bytes(1))), "J8034");
    assertBroken(() -> prove(number, new SentFile("a.pdf", "application/pdf", bytes(0))), "J8034");
    new Breaking(RegistryDatabase.get(), "app")
        .let("number", "'" + number + "'")
        .refuses("j8034_can_be_kept", document("'text/html'"));
    prove(number, PROOF);
    assertThat(
            ledger.strings(
                "SELECT name FROM record_document WHERE change_id IN"
                    + " (SELECT id FROM record_change WHERE number = ?1)",
                number))
        .containsExactly("merger.pdf");
  }

  @Test
  void whatIsOpenIsEndedFirst() {
    RegistryTransaction open =
        ledger.propose(Ledger.transfer(account, ledger.account(), 5), former);
    assertBroken(() -> propose(merger()), "J8035");
    ledger.approve(open.number(), ledger.approver());
    String number = propose(merger());
    prove(number, PROOF);
    ledger.propose(Ledger.transfer(account, ledger.account(), 5), former);
    assertBroken(() -> approve(number), "J8035");
    new Breaking(RegistryDatabase.get(), "app")
        .let("holder", account.holderId())
        .let("number", "'" + number + "'")
        .refuses(
            "j8035_nothing_is_open",
            "INSERT INTO succession (id, holder_id, cause, happened_on, change_id, effective_at)"
                + " SELECT nextval('entity_id'), :holder, 'MERGER', '2020-04-01', id, now()"
                + " FROM record_change WHERE number = :number");
  }

  @Test
  void onlyTheHolderOfAnEntitysAccountIsFollowedAndOnlyAfterwards() {
    assertBroken(() -> propose("account", "JPN-100-9999999-95"), "J8031");
    assertBroken(() -> propose("happenedOn", "2999-01-01"), "J8036");
    String number = propose(merger());
    prove(number, PROOF);
    new Breaking(RegistryDatabase.get(), "app")
        .let("holder", account.holderId())
        .let("number", "'" + number + "'")
        .refuses(
            "j8036_has_happened",
            "INSERT INTO succession (id, holder_id, cause, happened_on, change_id, effective_at)"
                + " SELECT nextval('entity_id'), :holder, 'MERGER', '2999-01-01', id, now()"
                + " FROM record_change WHERE number = :number");
  }
}
