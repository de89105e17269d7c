package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A system administrator invites somebody; a role takes the second administrator. */
@ExtendWith(Journey.class)
class UsersIT {

  @ParameterizedTest
  @CsvSource({"en, Auditor, journey-user-en", "ja, 監査担当者, journey-user-ja"})
  void aRoleIsGrantedByTwo(String language, String role, String login, Page one, Page two) {
    StaffSteps first = StaffSteps.signedIn(one, language, "administrator");
    first.go("/admin/users").go("/admin/users/new");
    first.choose("registry", "JPN01").fill("loginId", login).fill("name", "Journey User");
    first.fill("email", login + "@example.invalid");
    one.locator("input[name='form:language'][value='" + language + "']").check();
    first.press("invite", "/admin/users/" + login);
    assertThat(one.locator("#code")).isVisible();
    first.press("handed", "/admin/users/" + login);
    assertThat(one.locator("#code")).hasCount(0);
    first.fill("reason", "Joins the audit").choose("role", "AUDITOR");
    first.press("ask", "/admin/users/" + login);
    assertThat(one.locator("[id='form:waiting:0:confirm']")).hasCount(0);

    StaffSteps second = StaffSteps.signedIn(two, language, "administrator2");
    second.go("/admin/users").reads(login).go("/admin/users/" + login).reads("Joins the audit");
    second.press("waiting:0:confirm", "/admin/users/" + login).reads(role);
    assertThat(two.locator("[id='form:waiting:0:confirm']")).hasCount(0);
  }
}
