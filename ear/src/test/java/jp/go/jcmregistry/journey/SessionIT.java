package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a session ends: warned in time and prolonged by keyboard, or by signing in elsewhere. */
@ExtendWith(Journey.class)
class SessionIT {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void aWarningComesInTimeAndASecondSignInEndsTheFirst(String language, Page one, Page other) {
    one.clock().install();
    Visitor first = Visitor.signedIn(one, language, "holder-b1");
    first.go("/profile");
    assertThat(one.locator(".session time").first()).isVisible();
    Locator warning = one.locator("#session-dialog");
    one.clock().runFor("24:30");
    assertThat(warning).not().isVisible();

    one.clock().runFor("01:00");
    assertThat(warning).isVisible();
    assertThat(warning.locator("[role=status]")).containsText("5");
    assertThat(warning.locator("[data-session=stay]")).isFocused();
    first.look();
    one.keyboard().press("Enter");
    assertThat(warning).not().isVisible();
    one.clock().runFor("24:00");
    assertThat(warning).not().isVisible();

    Visitor.signedIn(other, language, "holder-b1");
    first.go("/profile");
    assertThat(one.url()).contains("/signin");
    assertThat(one.locator("main [role=alert]")).containsText("127.0.0.1");
    first.go("/signin");
    assertThat(one.locator("main [role=alert]").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void thePageBeforeAFreezeSaysWhatItDoes(String language, Page page) {
    Visitor person = Visitor.signedIn(page, language, "holder-b1");
    person.go("/access-log");
    person.follow("a[href$='/not-me']", "/access-log/not-me");

    assertThat(person.control("freeze")).isVisible();
  }
}
