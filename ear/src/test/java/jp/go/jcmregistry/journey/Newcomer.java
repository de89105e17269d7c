package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Page;

/** Somebody who was invited, at the first sign-in: by the letters that were sent, and an app. */
final class Newcomer {
  private static final String LETTER =
      "SELECT coalesce(n.detail, m.detail) FROM mail m"
          + " LEFT JOIN notification n ON n.id = m.notification_id"
          + " WHERE m.address = ? AND m.kind = '%s' ORDER BY m.id DESC LIMIT 1";

  private Newcomer() {}

  /** What the last letter of a kind to an address names. */
  static String letter(RunningRegistry registry, String address, String kind) {
    return new Ledger(registry).text(LETTER.formatted(kind), address);
  }

  /** Chooses a password with the code, sets up an app, and is in; answers with the login ID. */
  static String comesIn(RunningRegistry registry, Visitor person, String address) {
    return comesIn(registry, person, address, () -> {});
  }

  /** The same with a look around at each step that is gone only once. */
  static String comesIn(
      RunningRegistry registry, Visitor person, String address, Runnable lookAround) {
    return comesIn(registry, person, address, "/home", lookAround);
  }

  /** The same for somebody who arrives at another page. */
  static String comesIn(
      RunningRegistry registry, Visitor person, String address, String home, Runnable lookAround) {
    String loginId = letter(registry, address, "LOGIN_ISSUED");
    Page page = person.page();
    person.go("/signin/first");
    lookAround.run();
    person.fill("loginId", loginId);
    person.fill("code", letter(registry, address, "INVITATION"));
    person.fill("password", password(loginId));
    person.fill("again", password(loginId));
    person.press("submit", "/signin/enrol");
    lookAround.run();
    setsUpApp(person, loginId, home, lookAround);
    return loginId;
  }

  /** Signs in with the password chosen before, has to set up another app, and is in. */
  static void comesInAnew(Visitor person, String loginId, String home) {
    person.go("/signin");
    person.fill("loginId", loginId);
    person.fill("password", password(loginId));
    person.press("submit", "/signin/enrol");
    setsUpApp(person, loginId, home, () -> {});
  }

  private static void setsUpApp(Visitor person, String loginId, String home, Runnable lookAround) {
    Page page = person.page();
    Apps.enrolled(page, loginId, page.locator("#secret").innerText().replace(" ", ""));
    person.press("submit", "/profile/second-factor");
    lookAround.run();
    person.press("kept", home);
  }

  /** The password somebody chooses at the first sign-in. */
  static String password(String loginId) {
    return "a first password of " + loginId;
  }
}
