package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the site, as the table of pages has it: in both languages, on a wide and on a
 * narrow screen, without a finding of axe, and without an error of the Nu validator. A page that
 * neither a link nor a key leads to is a step, and {@link EveryStepIT} comes to it in the same way.
 */
@ExtendWith(Journey.class)
class EveryPageIT {

  /**
   * Linked only where somebody asks for something; {@link DocumentRequestsIT} and {@link UsersIT}
   * inspect them as this does.
   */
  private static final Set<String> ASKED =
      Set.of("APPLICANT_REQUEST", "OWN_REQUEST", "USER_REQUEST");

  /** Made in a registry: to whoever administers the installation it is as if it were not there. */
  private static final Set<String> OF_A_REGISTRY = Set.of("FREEZE", "MAIL");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void thePublicsPages(String language, RunningRegistry registry, Page visitor, Page operator) {
    requireNothingWrong(
        new Walk(visitor, language).knowing(MadeThings.keys(registry, operator)).through("PUBLIC"));
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
      String audience,
      String loginId,
      String language,
      RunningRegistry registry,
      Page page,
      Page operator) {
    Map<String, String> keys = new HashMap<>(MadeThings.keys(registry, operator));
    if (audience.equals("SYSTEM_ADMINISTRATOR")) {
      keys.keySet().removeAll(OF_A_REGISTRY);
    }
    People.signIn(page, language, loginId);
    requireNothingWrong(new Walk(page, language).knowing(keys).through(audience));
  }

  private static void requireNothingWrong(Walk walk) {
    assertThat(walk.findings()).isEmpty();
    assertThat(walk.ledElsewhere()).as("steps").allMatch(EveryPageIT::isStep);
    assertThat(walk.unreached()).as("ends of steps").allMatch(EveryPageIT::isStep);
  }

  private static boolean isStep(String page) {
    return ASKED.contains(page) || OF_A_REGISTRY.contains(page) || EveryStepIT.PAGES.contains(page);
  }
}
