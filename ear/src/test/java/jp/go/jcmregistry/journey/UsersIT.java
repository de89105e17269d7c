package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
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
    invitedAndAskedFor(first, one, language, login);

    StaffSteps second = StaffSteps.signedIn(two, language, "administrator2");
    second.go("/admin/users").reads(login).go("/admin/users/" + login).reads("Joins the audit");
    second.press("waiting:0:confirm", "/admin/users/" + login).reads(role);
    assertThat(two.locator("[id='form:waiting:0:confirm']")).hasCount(0);
  }

  private static void invitedAndAskedFor(
      StaffSteps first, Page page, String language, String login) {
    first.go("/admin/users").go("/admin/users/new");
    first.choose("registry", "JPN01").fill("loginId", login).fill("name", "Journey User");
    first.fill("email", login + "@example.invalid");
    page.locator("input[name='form:language'][value='" + language + "']").check();
    first.press("invite", "/admin/users/" + login);
    assertThat(page.locator("#code")).isVisible();
    first.press("handed", "/admin/users/" + login);
    assertThat(page.locator("#code")).hasCount(0);
    first.fill("reason", "Joins the audit").choose("role", "AUDITOR");
    first.press("ask", "/admin/users/" + login);
    assertThat(page.locator("[id='form:waiting:0:confirm']")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "en, journey-factor-en, for you to decide: 1, For another system administrator: 1, Overdue, taken away by two",
    "ja, journey-factor-ja, 利用者についての依頼：1件, 別のシステム管理者の決定待ち：1件, 期限超過, 担当者2名により解除"
  })
  void anAppIsTakenAwayByTwoAndSetUpAnew(
      String language,
      String login,
      String mine,
      String others,
      String overdue,
      String told,
      RunningRegistry registry,
      Page one,
      Page two,
      Page three) {
    String user = "/admin/users/" + login;
    StaffSteps first = StaffSteps.signedIn(one, language, "administrator");
    invitedAndAskedFor(first, one, language, login);
    StaffSteps second = StaffSteps.signedIn(two, language, "administrator2");
    second.go(user).follow("/admin/users/requests/", "/admin/users/requests/");
    second.reads("Joins the audit");
    String request = two.url().replaceAll(".*(/admin/users/requests/[0-9]+).*", "$1");
    two.locator("[id='task:take']").click();
    assertThat(two.locator("[id='task:giveBack']")).isVisible();
    first.go(request);
    one.locator("[id='task:comment']").fill("Who is this?");
    one.locator("[id='task:say']").click();
    first.reads("Who is this?");
    if (language.equals("en")) { // both languages and widths, once
      new Steps(new Visitor(one, language))
          .lookAround()
          .requireNothingWrong(Set.of("USER_REQUEST"));
    }
    assertThat(one.locator("[id='task:take']")).hasCount(0);
    first.go(user);
    one.locator("[id='form:waiting:0:refuse']").click();
    assertThat(one.locator("#error-summary")).containsText("J8011");
    second.go(request).reads("Who is this?").go(user).press("waiting:0:confirm", user);
    Visitor person = new Visitor(three, language);
    Newcomer.comesIn(registry, person, login + "@example.invalid", "/admin", () -> {});

    first.go(user).fill("reason", "The telephone was lost").press("askReset", user);
    assertThat(one.locator("[id='form:waiting:0:confirm']")).hasCount(0);
    new Ledger(registry).ageRequests(login, 10);
    first.go("/admin").reads(others);
    person.go("/admin");
    second.go("/admin").reads(mine).follow("/admin/users", "/admin/users");
    second.reads(login, overdue).follow(user, user).reads("The telephone was lost");
    second.press("waiting:0:confirm", user);

    person.go("/admin");
    org.assertj.core.api.Assertions.assertThat(three.url()).as("signed out").contains("/signin");
    Newcomer.comesInAnew(person, login, "/admin");
    assertThat(three.locator("main")).containsText(told);
    second.go("/admin/users");
    assertThat(two.locator("main")).not().containsText("The telephone was lost");
  }
}
