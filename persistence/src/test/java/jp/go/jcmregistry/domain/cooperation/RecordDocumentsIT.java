package jp.go.jcmregistry.domain.cooperation;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.RecordedRepresentations;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.People;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** The evidence of a change: what it may be, and until when: J8033, J8034. */
class RecordDocumentsIT {
  private static final SentFile PROOF = new SentFile("c:/proof.pdf", "application/pdf", bytes(9));

  private final Ledger ledger = new Ledger();
  private final Account account = ledger.account();
  private final String person = RegistryDatabase.get().call(People::representative).loginId();

  private static byte[] bytes(int howMany) {
    return new byte[howMany];
  }

  private static RecordChanges changes(EntityManager e) {
    return new RecordChanges(e, List.of(new RecordedRepresentations(e)));
  }

  private String propose() {
    Answers answers =
        new Answers(
            Map.of(
                "loginId",
                person,
                "account",
                account.number().toString(),
                "rights",
                "READ",
                "state",
                "ACTIVE"));
    Actor operator = ledger.operator();
    return ledger.call(
        e -> changes(e).propose(RecordKind.REPRESENTATION, answers, operator).number());
  }

  private Void prove(String number, SentFile file) {
    return ledger.call(
        e -> {
          RecordChange change = changes(e).byNumber(Ledger.REGISTRY, number).orElseThrow();
          new RecordDocuments(e).add(change, file, ledger.operator());
          return null;
        });
  }

  private static String document(String type) {
    return "INSERT INTO record_document (id, change_id, name, media_type, content, sha256,"
        + " added_by, added_at) SELECT nextval('entity_id'), id, 'x.pdf', "
        + type
        + ", '\\x00', decode(repeat('00', 32), 'hex'), proposed_by, now() FROM record_change"
        + " WHERE number = :number";
  }

  @Test
  void evidenceComesBeforeTheDecision() {
    String number = propose();
    prove(number, PROOF);
    ledger.call(e -> changes(e).approve(number, ledger.approver()));
    assertBroken(() -> prove(number, PROOF), "J8033");
    new Breaking(RegistryDatabase.get(), "app")
        .let("number", "'" + number + "'")
        .refuses("j8033_while_it_waits", document("'application/pdf'"));
  }

  @Test
  void evidenceIsAFileThatCanBeKept() {
    String number = propose();
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
        .containsExactly("proof.pdf");
  }
}
