package jp.go.jcmregistry.domain.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.document.DocumentRequests.Wish;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A holder and others who are asked for documents, on a clock that moves. */
class DocumentScene {
  static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
  static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);
  static final List<String> TWO = List.of("Articles", "Register");

  final Ledger ledger = new Ledger(DATABASE);
  final Account account = ledger.account();
  final Actor holder = ledger.representative(account, Rights.INITIATE);
  final Actor reader = ledger.representative(account, Rights.READ);
  final Actor stranger = ledger.representative(ledger.account(), Rights.INITIATE);
  final Actor operator = ledger.operator();
  final Actor approver = ledger.approver();

  @BeforeEach
  void monday() {
    DATABASE.setClock(MONDAY);
  }

  @AfterEach
  void time() {
    DATABASE.resetClock();
  }

  String whom() {
    return account.number().toString();
  }

  String ask(Wish wish) {
    return staff(r -> r.ask(wish, operator).number());
  }

  String asked() {
    return ask(new Wish(whom(), TWO, "For the yearly check", FRIDAY));
  }

  <T> T staff(Function<DocumentRequests, T> act) {
    return ledger.call(e -> act.apply(new DocumentRequests(e, Ledger.WEEKDAYS)));
  }

  Void staffDo(Consumer<DocumentRequests> act) {
    return staff(
        r -> {
          act.accept(r);
          return null;
        });
  }

  DocumentRequest of(String number) {
    return staff(r -> r.of(Ledger.REGISTRY, number));
  }

  <T> T with(String number, Actor who, Opened<T> act) {
    return ledger.call(
        e -> {
          RequestedDocuments all = new RequestedDocuments(e);
          return act.with(all, all.of(who, number));
        });
  }

  /** What somebody does with a request they opened. */
  interface Opened<T> {
    T with(RequestedDocuments all, DocumentRequest request);
  }

  Void add(String number, Actor who, String document, SentFile file) {
    return with(
        number,
        who,
        (all, request) -> {
          all.add(request, document, file, who);
          return null;
        });
  }

  Void answer(String number, Actor who) {
    return with(
        number,
        who,
        (all, request) -> {
          all.answer(request, who);
          return null;
        });
  }

  static SentFile pdf() {
    return new SentFile("c:\\a.pdf", "application/pdf", new byte[] {1, 2, 3});
  }

  void sendBoth(String number) {
    TWO.forEach(each -> add(number, holder, each, pdf()));
    answer(number, holder);
  }

  List<String> told(Actor who) {
    return ledger.strings(
        "SELECT n.kind FROM notification n JOIN mail m ON m.notification_id = n.id"
            + " WHERE n.user_id = ?1 ORDER BY n.id",
        who.userId());
  }

  boolean waits(String number) {
    return ledger.call(e -> new Tasks(e).waiting(Ledger.REGISTRY, number).isPresent());
  }

  void remindAt(String instant) {
    DATABASE.setClock(Instant.parse(instant));
    ledger.call(
        e -> {
          new RequestDeadlines(e).remind();
          return null;
        });
  }

  void refuses(String constraint, String change) {
    new Breaking(DATABASE, "owner")
        .let("number", "'" + asked() + "'")
        .refuses(constraint, "UPDATE document_request SET " + change + " WHERE number = :number");
  }
}
