package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles of a person who signed in reach the use cases; those of nobody do not. */
@ExtendWith(Journey.class)
class SigningInIT {

  @ParameterizedTest
  @CsvSource({"operator, /en/admin/transactions", "holder-a1, /en/home"})
  void whoSignedInMayUseWhatTheRoleIsFor(String loginId, String address, Page visitor) {
    People.signIn(visitor, "en", loginId);

    Response answer = visitor.navigate(address);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(visitor.url()).endsWith(address);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void theirNameStandsAtTheHeadAndTheLoginIdInTheProfile(int width, Page visitor) {
    visitor.setViewportSize(width, 800);
    People.signIn(visitor, "ja", "holder-b1");
    Locator name = visitor.locator("header .user");
    assertThat(name).isVisible();
    assertThat(name).containsText("Demonstration Holder B (the only one)");
    assertThat(name).not().containsText("holder-b1");

    visitor.navigate("/ja/profile");
    assertThat(visitor.locator("main")).containsText("holder-b1");
  }

  @Test
  void aHolderDoesNotLearnThatAPageOfStaffExists(Page visitor) {
    People.signIn(visitor, "en", "holder-a1");

    assertThat(visitor.navigate("/en/admin/transactions").status()).isEqualTo(404);
  }

  @Test
  void whoIsNotSignedInIsAskedTo(Page visitor) {
    visitor.navigate("/en/home");

    assertThat(visitor.url()).contains("/en/signin");
  }
}
