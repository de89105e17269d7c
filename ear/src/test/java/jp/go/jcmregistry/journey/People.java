package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Page;

/** The demonstration's people, each of whom can sign in with what everybody knows. */
public final class People {

  private People() {}

  /** Signs a demonstration user in by the form, as a person does. */
  public static void signIn(Page page, String language, String loginId) {
    page.navigate("/" + language + "/signin");
    page.locator("[id='form:loginId']").fill(loginId);
    page.locator("[id='form:password']").fill("demonstration-" + loginId);
    page.locator("[id='form:submit']").click();
    page.waitForURL(address -> !address.endsWith("/signin"));
    Apps.belongs(page, loginId);
    if (page.url().endsWith("/signin/code")) {
      Apps.sign(page);
      page.locator("[id='form:submit']").click();
      page.waitForURL(address -> !address.contains("/signin"));
    }
  }
}
