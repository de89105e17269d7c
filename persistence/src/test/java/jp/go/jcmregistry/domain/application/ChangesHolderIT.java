package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.application.Applications.Change;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import org.junit.jupiter.api.Test;

/** Form 2: before and after, an effective date, and what was before stays as it was. */
class ChangesHolderIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.INITIATE);

  private Key filledIn(String effectiveOn, Map<String, String> changed) {
    Map<String, String> answers = new TreeMap<>(changed);
    answers.put("effectiveOn", effectiveOn);
    answers.put("reason", "We moved");
    later(Duration.ofMinutes(1));
    return answered(begun(ApplicationForm.ACCOUNT_CHANGE, account, applicant), answers);
  }

  private String office(Instant at) {
    return ledger.call(
        e -> new Accounts(e).holder(new Accounts(e).byId(account.id()), at).headOfficeEn());
  }

  private Map<String, String> contacts(Instant at) {
    return ledger.call(e -> new HolderContacts(e).of(account.holderId(), at));
  }

  @Test
  void theFormBeginsWithWhatIsRecordedAndShowsBothSideBySide() {
    Key key = filledIn("2026-12-01", Map.of("officeEn", "Osaka", "representative", "B. Chief"));

    assertThat(differences(key))
        .containsExactly(
            new Change("representative", null, "B. Chief"),
            new Change("officeEn", "Tokyo", "Osaka"));
    sent(key);
    assertThat(differences(key)).as("as it was when it was sent").hasSize(2);
  }

  @Test
  void itHoldsFromItsDayAndWhatWasBeforeStays() {
    Key key =
        handed(sent(filledIn("2026-12-01", Map.of("officeEn", "Osaka", "title", "President"))));
    assertThat(approved(key).status()).isEqualTo(ApplicationStatus.DONE);

    assertThat(office(Instant.parse("2026-11-30T14:59:59Z"))).isEqualTo("Tokyo");
    assertThat(office(Instant.parse("2026-11-30T15:00:00Z"))).isEqualTo("Osaka");
    assertThat(contacts(Instant.parse("2026-11-30T14:59:59Z"))).isEmpty();
    assertThat(contacts(Instant.parse("2026-11-30T15:00:00Z")))
        .containsExactly(Map.entry("title", "President"));
    assertThat(mailsAbout(key)).containsExactly("APPLICATION_RECEIVED", "APPLICATION_APPROVED");
    assertThat(
            ledger.strings(
                "SELECT n.kind FROM notification n WHERE n.user_id = ?1 AND n.detail = ?2",
                applicant.userId(),
                account.number().toString()))
        .containsExactly("ACCOUNT_CHANGED");
  }

  @Test
  void aContactThatIsTakenBackIsRecordedAsNothing() {
    approved(handed(sent(filledIn("2026-11-02", Map.of("title", "President")))));
    later(Duration.ofHours(1));
    Key key = begun(ApplicationForm.ACCOUNT_CHANGE, account, applicant);
    assertThat(answers(key).get("title")).isEqualTo("President");
    Map<String, String> nothing = new TreeMap<>();
    nothing.put("title", null);
    nothing.put("effectiveOn", "2026-11-02");
    nothing.put("reason", "Gone");
    approved(handed(sent(answered(key, nothing))));

    assertThat(contacts(NOW.plus(Duration.ofHours(2)))).isEmpty();
    assertThat(contacts(NOW.plus(Duration.ofMinutes(30)))).containsKey("title");
  }

  @Test
  void aDayOfThePastIsRefused() {
    assertBroken(() -> sent(filledIn("2026-11-01", Map.of("officeEn", "Osaka"))), "J6117");
    sent(filledIn("2026-11-02", Map.of("officeEn", "Osaka")));
  }

  @Test
  void somethingChanges() {
    assertBroken(() -> sent(filledIn("2026-11-02", Map.of())), "J6115");
  }

  @Test
  void changesFollowEachOtherInTheOrderOfTime() {
    approved(handed(sent(filledIn("2026-12-01", Map.of("officeEn", "Osaka")))));

    assertBroken(() -> sent(filledIn("2026-11-30", Map.of("officeEn", "Kobe"))), "J6114");
    assertBroken(() -> sent(filledIn("2026-12-01", Map.of("officeEn", "Kobe"))), "J6114");
    Key next = filledIn("2026-12-02", Map.of("officeEn", "Kobe"));
    assertThat(differences(next))
        .as("compared with what comes before it")
        .containsExactly(new Change("officeEn", "Osaka", "Kobe"));
    sent(next);
  }

  @Test
  void whatItWasComparedWithIsStillRecorded() {
    Key one = handed(sent(filledIn("2026-12-02", Map.of("officeEn", "Osaka"))));
    approved(handed(sent(filledIn("2026-12-01", Map.of("officeJa", "大阪")))));

    assertBroken(() -> approved(one), "J6116");
  }
}
