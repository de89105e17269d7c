package jp.go.jcmregistry.domain.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.go.jcmregistry.domain.application.ApplicationDocument.File;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.transaction.Ledger;

/** Applications of a test, and what its people do with them. */
class ApplicationScene {
  static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
  static final byte[] CONTENT = {1, 2, 3};

  final Ledger ledger = new Ledger();
  final Actor operator = ledger.operator();
  final Actor approver = ledger.approver();

  record Key(String number, ApplicantSecret secret) {}

  Key begun() {
    return ledger.call(
        e -> {
          Applications.Begun begun =
              new Applications(e)
                  .begin("JPN01", ApplicationForm.ACCOUNT_OPENING, "a@example.org", "en");
          return new Key(begun.application().number(), begun.secret());
        });
  }

  <T> T with(Key key, Function<Opened, T> act) {
    return ledger.call(
        e -> {
          Applications all = new Applications(e);
          return act.apply(
              new Opened(all, new ApplicationDocuments(e), all.opened(key.number(), key.secret())));
        });
  }

  record Opened(Applications all, ApplicationDocuments documents, Application it) {
    Void save(Part part, String value) {
      Map<String, String> answers = new TreeMap<>();
      for (RecordField field : part.fields()) {
        answers.put(field.name(), field.choices().isEmpty() ? value : field.choices().get(0));
      }
      all.save(it, part, new Answers(answers));
      return null;
    }

    Void attach(String kind, String name, String type, byte[] content) {
      documents.add(it, new File(kind, name, type, content), NOW);
      return null;
    }

    Void submit() {
      all.submit(it);
      return null;
    }
  }

  Key filledIn() {
    Key key = begun();
    for (Part part : ApplicationForm.ACCOUNT_OPENING.parts()) {
      with(key, opened -> opened.save(part, "Something"));
    }
    for (String kind : ApplicationForm.ACCOUNT_OPENING.documents()) {
      with(key, opened -> opened.attach(kind, "a.pdf", "application/pdf", CONTENT));
    }
    return key;
  }

  Key sent() {
    Key key = filledIn();
    with(key, Opened::submit);
    return key;
  }

  <T> T checks(Function<ApplicationChecks, T> act) {
    return ledger.call(e -> act.apply(new ApplicationChecks(e)));
  }

  Key handed() {
    Key key = sent();
    checks(c -> c.take(key.number(), operator));
    checks(
        c -> {
          c.note(key.number(), ApplicationForm.ACCOUNT_OPENING.checkList(), operator);
          c.hand(key.number(), operator);
          return null;
        });
    return key;
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
}
