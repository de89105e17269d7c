package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the site, as the table of pages has it: in both languages, on a wide and on a
 * narrow screen, without a finding of axe, and without an error of the Nu validator.
 */
@ExtendWith(Journey.class)
class EveryPageIT {

  /** Shown on the way through a draft or a sign-in; journeys take that way, with axe. */
  private static final Set<String> ON_THE_WAY =
      Set.of(
          "SIGN_IN_CODE",
          "SIGN_IN_ENROL",
          "TRANSFER_FROM",
          "TRANSFER_UNITS",
          "TRANSFER_TO",
          "TRANSFER_CHECK",
          "SEND_FROM",
          "SEND_UNITS",
          "SEND_REGISTRY",
          "SEND_CHECK",
          "CANCEL_FROM",
          "CANCEL_UNITS",
          "CANCEL_PURPOSE",
          "CANCEL_CHECK",
          "USE_AIM",
          "USE_FROM",
          "USE_FOR",
          "USE_UNITS",
          "USE_CHECK");

  /** Linked only while there is such a thing; the journeys that make it look at it, with axe. */
  private static final Set<String> MADE_BY_JOURNEYS =
      Set.of(
          "APPLICATION_PART",
          "TRANSFER_DONE",
          "SEND_DONE",
          "CANCEL_DONE",
          "USE_DONE",
          "ISSUANCE_DONE",
          "REVERSAL",
          "MAIL",
          "AEF_FILE",
          "AEF_ANSWER",
          "FREEZE");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void thePublicsPages(String language, RunningRegistry registry, Page visitor) {
    requireNothingWrong(new Walk(visitor, language).knowing(keys(registry)).through("PUBLIC"));
    assertThat(visitor.context().cookies()).as("no session for the public").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HOLDER, holder-a1, en",
    "HOLDER, holder-a1, ja",
    "OPERATOR, operator, en",
    "OPERATOR, operator, ja",
    "APPROVER, approver, en",
    "APPROVER, approver, ja",
    "AUDITOR, auditor, en",
    "AUDITOR, auditor, ja",
    "SYSTEM_ADMINISTRATOR, administrator, en",
    "SYSTEM_ADMINISTRATOR, administrator, ja"
  })
  void thePagesOf(
      String audience, String loginId, String language, RunningRegistry registry, Page page) {
    People.signIn(page, language, loginId);
    requireNothingWrong(new Walk(page, language).knowing(keys(registry)).through(audience));
  }

  private static void requireNothingWrong(Walk walk) {
    assertThat(walk.findings()).isEmpty();
    assertThat(ON_THE_WAY).containsAll(walk.ledElsewhere());
    assertThat(MADE_BY_JOURNEYS).containsAll(walk.unreached());
  }

  /** What no page links to: it stands on paper. */
  private static Map<String, String> keys(RunningRegistry registry) {
    return Map.of(
        "VERIFIED",
        certificate(registry, "code"),
        "CERTIFICATE_FILE",
        certificate(registry, "number"));
  }

  private static String certificate(RunningRegistry registry, String column) {
    return Ledgers.one(
        registry,
        "SELECT max("
            + column
            + ") FROM certificate WHERE registry = ? AND account_id IN (SELECT"
            + " account_id FROM representation r JOIN registry_user u ON u.id = r.user_id"
            + " WHERE u.login_id = 'holder-a1')",
        "JPN01");
  }
}
