package jp.go.jcmregistry.journey;

/** The ways on which units move, as people walk them page by page. */
final class Movement {

  private Movement() {}

  /** Begins a journey anew; a person with one account is not asked for it. */
  static void begin(Visitor person, String journey) {
    person.go(journey);
    person.press("begin", journey + "/units");
  }

  /** Names the units that are to leave. */
  static void serials(Visitor person, String journey, String serials, String leadsTo) {
    begin(person, journey);
    person.follow("a[href*='by=SERIALS']", journey + "/units");
    person.fill("serials", serials);
    person.press("continue", leadsTo);
  }

  /** Proposes a transfer of these units. */
  static String transfer(Visitor person, String serials, String to) {
    serials(person, "/transfer", serials, "/transfer/to");
    person.fill("account", to);
    person.press("continue", "/transfer/check");
    person.press("send", "/transfer/done/");
    return person.number();
  }

  /** Proposes a voluntary cancellation of these units. */
  static String cancel(Visitor person, String serials) {
    serials(person, "/cancel", serials, "/cancel/purpose");
    person.choose("kind", "OFFSET");
    person.fill("beneficiaryEn", "The public");
    person.choose("language", "ja");
    person.press("continue", "/cancel/check");
    person.press("send", "/cancel/done/");
    return person.number();
  }

  /** Approves what a representative started. */
  static void approve(Visitor person, String number) {
    person.go("/approvals/" + number);
    person.press("approve", "/approvals");
  }

  /** Approves as the registry's approver. */
  static void approveAsStaff(Visitor person, String number) {
    person.go("/admin/queue/" + number);
    Apps.sign(person.page());
    person.control("approve").click();
    person.page().waitForURL(address -> !address.endsWith("/queue/" + number));
    person.look();
  }
}
