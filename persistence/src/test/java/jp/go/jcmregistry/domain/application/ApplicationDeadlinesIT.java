package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Breaking;
import org.junit.jupiter.api.Test;

/** What becomes of applications that nobody sends. */
class ApplicationDeadlinesIT extends ApplicationScene {

  private void expireAll() {
    List<Long> expired = ledger.call(e -> new ApplicationDeadlines(e).expired());
    expired.forEach(
        id ->
            ledger.call(
                e -> {
                  new ApplicationDeadlines(e).expire(id);
                  return null;
                }));
  }

  @Test
  void aDraftIsForgottenWhenItsTimeIsOver() {
    Key key = filledIn();
    later(Duration.ofDays(30).minusMinutes(1));
    expireAll();
    assertThat(status(key)).isEqualTo(ApplicationStatus.DRAFT);

    later(Duration.ofDays(30).plusMinutes(5));
    expireAll();
    assertThat(status(key)).isEqualTo(ApplicationStatus.EXPIRED);
    assertThat(answers(key)).isEmpty();
    assertThat(documents(key)).isEmpty();
    assertThat(mailsAbout(key)).containsExactly("APPLICATION_EXPIRED");
    assertBroken(() -> with(key, Opened::submit), "J7802");
  }

  @Test
  void whatWasReturnedExpiresTooButStaysAsItWas() {
    Key key = sent();
    checks(c -> c.take(key.number(), operator));
    later(Duration.ofDays(20));
    checks(c -> c.giveBack(key.number(), "The seal", operator));
    later(Duration.ofDays(49));
    expireAll();
    assertThat(status(key)).as("30 days from its return").isEqualTo(ApplicationStatus.RETURNED);

    later(Duration.ofDays(50).plusMinutes(5));
    expireAll();
    assertThat(status(key)).isEqualTo(ApplicationStatus.EXPIRED);
    assertThat(answers(key)).isNotEmpty();
    assertThat(documents(key)).isNotEmpty();
  }

  @Test
  void whatWasSentNeverExpires() {
    Key key = sent();
    later(Duration.ofDays(400));
    expireAll();

    assertThat(status(key)).isEqualTo(ApplicationStatus.RECEIVED);
  }

  @Test
  void nothingElseCanBeForgotten() {
    Key sent = sent();
    Key draft = filledIn();
    for (Key key : new Key[] {sent, draft}) {
      new Breaking(ledger.database(), "app")
          .let("id", with(key, o -> o.it().id()))
          .refuses("only_expired_drafts_are_forgotten", "SELECT forget_draft(:id)");
    }
  }

  @Test
  void fromWhereItWasBegunIsForgottenAfterADay() {
    Key key = begun(ApplicationForm.ACCOUNT_OPENING, "203.0.113.77");
    later(Duration.ofHours(25));
    ledger.call(
        e -> {
          new ApplicationDeadlines(e).forgetPlaces();
          return null;
        });

    assertThat(
            ledger.strings(
                "SELECT address FROM application_begun b JOIN application a"
                    + " ON a.id = b.application_id WHERE a.number = ?1",
                key.number()))
        .isEmpty();
  }
}
