package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.document.DocumentRequest;
import jp.go.jcmregistry.domain.document.DocumentRequests;
import jp.go.jcmregistry.domain.document.DocumentRequests.Wish;
import jp.go.jcmregistry.domain.document.RequestDeadlines;
import jp.go.jcmregistry.domain.document.RequestStatus;
import jp.go.jcmregistry.domain.document.RequestedDocuments;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** Documents that an applicant without a login ID is asked for: by mail, answered by the secret. */
class AskedApplicantsIT extends ApplicationScene {

  private String ask(Key key) {
    return ledger.call(
        e ->
            new DocumentRequests(e, Ledger.WEEKDAYS)
                .ask(new Wish(key.number(), List.of("Register"), "Too old", null), operator)
                .number());
  }

  private Void answer(Key key, String number) {
    return ledger.call(
        e -> {
          RequestedDocuments all = new RequestedDocuments(e);
          Application it = new Applications(e).opened(key.number(), key.secret());
          DocumentRequest request = all.of(it, number);
          all.add(request, "Register", new SentFile("a.pdf", "application/pdf", CONTENT), null);
          all.answer(request, null);
          return null;
        });
  }

  /** Reads, for one application, the file that came for a request of another. */
  private SentFile fileOf(Key key, String own, String foreign) {
    return ledger.call(
        e -> {
          RequestedDocuments all = new RequestedDocuments(e);
          DocumentRequests staff = new DocumentRequests(e, Ledger.WEEKDAYS);
          long file = all.of(staff.of("JPN01", foreign)).get(0).id();
          return all.read(
              all.of(new Applications(e).opened(key.number(), key.secret()), own), file);
        });
  }

  private List<String> letters(String number) {
    return ledger.strings(
        "SELECT kind || ' ' || address FROM mail WHERE detail LIKE ?1 || ' (%' ORDER BY id",
        number);
  }

  @Test
  void anApplicantIsAskedByMailAndAnswersWithTheSecretOfTheApplication() {
    Key key = sent();
    Key other = sent();
    String number = ask(key);
    assertThat(letters(number)).containsExactly("DOCUMENTS_REQUESTED a@example.org");

    assertThatThrownBy(() -> answer(other, number)).isInstanceOf(NotFoundOrNotYours.class);
    answer(key, number);
    assertThatThrownBy(() -> fileOf(other, ask(other), number))
        .as("nor by a request of one's own")
        .isInstanceOf(NotFoundOrNotYours.class);

    DocumentRequest answered =
        ledger.call(e -> new DocumentRequests(e, Ledger.WEEKDAYS).of("JPN01", number));
    assertThat(answered.status()).isEqualTo(RequestStatus.ANSWERED);
  }

  @Test
  void anApplicantIsRemindedByMail() {
    String number = ask(sent());
    later(Duration.ofDays(40));
    ledger.call(
        e -> {
          new RequestDeadlines(e).remind();
          return null;
        });
    assertThat(letters(number))
        .containsExactly("DOCUMENTS_REQUESTED a@example.org", "DOCUMENTS_OVERDUE a@example.org");
  }

  @Test
  void nobodyIsAskedForWhatWasNeverSentOrIsDecided() {
    assertBroken(() -> ask(filledIn()), "J6141");
    Key rejected = handed();
    checks(
        c -> {
          c.reject(rejected.number(), "No", approver);
          return null;
        });
    assertBroken(() -> ask(rejected), "J6141");
  }
}
