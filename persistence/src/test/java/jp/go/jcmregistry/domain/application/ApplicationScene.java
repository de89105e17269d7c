package jp.go.jcmregistry.domain.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;

/** Applications of a test, and what its people do with them. */
class ApplicationScene {
  static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
  static final byte[] CONTENT = {1, 2, 3};

  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  private static final AtomicInteger PLACES = new AtomicInteger();

  /** Before anything is opened in it, it is this morning. */
  final Ledger ledger = thisMorning();

  final Actor operator = ledger.operator();
  final Actor approver = ledger.approver();

  private static Ledger thisMorning() {
    DATABASE.setClock(NOW);
    return new Ledger(DATABASE);
  }

  void later(Duration later) {
    DATABASE.setClock(NOW.plus(later));
  }

  /** What opens an application: its secret, or who is signed in. */
  record Key(String number, ApplicantSecret secret, Actor actor) {}

  Key begun() {
    return begun(ApplicationForm.ACCOUNT_OPENING, "192.0.2." + PLACES.incrementAndGet());
  }

  Key begun(ApplicationForm form, String place) {
    return ledger.call(
        e -> {
          Beginnings.Begun begun =
              new Beginnings(e).publicly("JPN01", form, "a@example.org", "en", place);
          return new Key(begun.application().number(), begun.secret(), null);
        });
  }

  /** Begun by somebody who is signed in. */
  Key begun(ApplicationForm form, Account account, Actor actor) {
    String number = account == null ? null : account.number().toString();
    return ledger.call(
        e -> new Key(new Beginnings(e).signedIn(form, number, actor).number(), null, actor));
  }

  /** Begun by the operator, as it stands on paper. */
  Key onPaper(ApplicationForm form, Account account) {
    String number = account == null ? null : account.number().toString();
    ReceivedPaper paper = new ReceivedPaper(LocalDate.of(2026, 11, 1), "A. Signer");
    return ledger.call(
        e ->
            new Key(
                new Beginnings(e)
                    .onPaper(form, number, paper, "a@example.org", "en", operator)
                    .number(),
                null,
                operator));
  }

  <T> T with(Key key, Function<Opened, T> act) {
    return ledger.call(
        e -> {
          Applications all = new Applications(e);
          Application it =
              key.secret() == null
                  ? all.ownedBy(key.number(), key.actor())
                  : all.opened(key.number(), key.secret());
          return act.apply(new Opened(all, new ApplicationDocuments(e), it));
        });
  }

  record Opened(Applications all, ApplicationDocuments documents, Application it) {
    Void save(Part part, String value) {
      Map<String, String> answers = new TreeMap<>();
      for (RecordField field : part.fields()) {
        String plain = field.name().endsWith("Email") ? "mail@example.org" : value;
        answers.put(field.name(), field.choices().isEmpty() ? plain : field.choices().get(0));
      }
      all.save(it, part, new Answers(answers));
      return null;
    }

    Void attach(String kind, String name, String type, byte[] content) {
      documents.add(it, kind, new SentFile(name, type, content), NOW);
      return null;
    }

    Void submit() {
      all.submit(it, it.enteredBy());
      return null;
    }
  }

  Key filledIn() {
    Key key = begun();
    for (Part part : with(key, opened -> opened.it().parts())) {
      with(key, opened -> opened.save(part, "Something"));
    }
    return attached(key);
  }

  /** With every document it needs. */
  Key attached(Key key) {
    for (String kind : with(key, opened -> opened.it().documents())) {
      with(key, opened -> opened.attach(kind, "a.pdf", "application/pdf", CONTENT));
    }
    return key;
  }

  /** Answers some questions beside those that were answered, and adds what documents it needs. */
  Key answered(Key key, Map<String, String> answers) {
    with(
        key,
        opened -> {
          answers.forEach((name, value) -> opened.all().put(opened.it(), name, value));
          return null;
        });
    return attached(key);
  }

  Key sent(Key key) {
    with(key, Opened::submit);
    return key;
  }

  /** Compared by the operator and handed to the approver. */
  Key handed(Key key) {
    checks(c -> c.take(key.number(), operator));
    checks(
        c -> {
          List<String> list = with(key, opened -> opened.it().form().checkList());
          c.note(key.number(), list, operator);
          c.hand(key.number(), operator);
          return null;
        });
    return key;
  }

  Application approved(Key key) {
    return checks(c -> c.approve(key.number(), approver));
  }

  /** As the timer does: what cannot be carried out keeps nothing behind it waiting. */
  void carryOutDue() {
    List<Long> due = ledger.call(e -> new ApplicationDeadlines(e).due());
    due.forEach(id -> ledger.call(e -> new ApplicationDeadlines(e).carryOut(id)));
  }

  List<String> mailsAbout(Key key) {
    return ledger.strings(
        "SELECT m.kind FROM mail m LEFT JOIN notification n ON n.id = m.notification_id"
            + " WHERE m.detail = ?1 OR n.detail = ?1 ORDER BY m.id",
        key.number());
  }

  Key sent() {
    return sent(filledIn());
  }

  <T> T checks(Function<ApplicationChecks, T> act) {
    return ledger.call(e -> act.apply(new ApplicationChecks(e)));
  }

  Key handed() {
    return handed(sent());
  }

  List<ApplicationDocument> documents(Key key) {
    return with(key, opened -> opened.documents().of(opened.it()));
  }

  List<Applications.Step> steps(Key key) {
    return with(key, opened -> opened.all().steps(opened.it()));
  }

  ApplicationStatus status(Key key) {
    return with(key, opened -> opened.it().status());
  }

  Map<String, String> answers(Key key) {
    return with(key, opened -> opened.all().answers(opened.it()).values());
  }

  /** What it changes and what is recorded is not the same. */
  List<Applications.Change> differences(Key key) {
    return with(
        key,
        opened ->
            opened.all().changes(opened.it()).stream()
                .filter(Applications.Change::differs)
                .toList());
  }
}
