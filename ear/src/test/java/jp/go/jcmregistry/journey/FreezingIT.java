package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mass freeze and a court attachment, from the act to the release by two others. */
@ExtendWith(Journey.class)
class FreezingIT {
  private static final Pattern NUMBER = Pattern.compile("F-[0-9]{4}-[0-9]{6}");

  @ParameterizedTest
  @CsvSource({"en, FREEZE, Holds", "ja, COURT_ATTACHMENT, 差押え"})
  void whatATransactionMovedIsStoppedPublishedAndLetGo(
      String language,
      String sort,
      String word,
      RunningRegistry registry,
      Page page,
      Page second,
      Page third) {
    Ledger ledger = new Ledger(registry);
    List<String> units = ledger.freeUnits(ledger.account("holder-a1"), 3);
    String moved = ledger.proposed("holder-a1", "holder-b1", units);
    ledger.decide("holder-a2", moved, "approve");

    StaffSteps operator = StaffSteps.signedIn(page, language, "operator");
    operator.go("/admin/freezes/new?transaction=" + moved).reads(units.get(0), units.get(2));
    operator.choose("kind", sort).check("publish", "yes").fill("reason", "Suspicion (test)");
    operator.press("freeze", "/admin/freezes/F-").reads(word, units.get(1));
    Matcher number = NUMBER.matcher(page.url());
    assertThat(number.find()).isTrue();
    String freeze = "/admin/freezes/" + number.group();
    assertThat(restricted(ledger, units)).isEqualTo("3");
    Visitor anybody = new Visitor(third, language);
    anybody.go("/frozen");
    assertThat(anybody.text()).contains(units.get(0));
    operator.go(freeze);
    page.locator("[id='publication:publish']").click();
    assertThat(operator.summary()).isVisible();
    decide(page, operator, freeze, "Too early (test)");
    anybody.go("/frozen");
    assertThat(anybody.text()).doesNotContain(units.get(0));
    decide(page, operator, freeze, "Buyers ask (test)");
    operator.reads("Too early (test)", "Buyers ask (test)");
    anybody.go("/frozen");
    assertThat(anybody.text()).contains(units.get(0));

    StaffSteps approver = StaffSteps.signedIn(second, language, "approver");
    approver.go(freeze).fill("reason", "Cleared (test)").press("ask", freeze);
    approver.reads("Cleared (test)");
    approver.go("/admin/queue?part=RELEASES").reads(number.group());
    operator.go(freeze);
    assertThat(operator.button("release")).hasCount(0);
    StaffSteps other = StaffSteps.signedIn(third, language, "approver2");
    other.go(freeze).press("release", freeze);
    assertThat(other.button("release")).hasCount(0);
    assertThat(restricted(ledger, units)).isEqualTo("0");
    other.go("/admin/freezes?ended=1").reads(number.group());
    anybody.go("/frozen");
    assertThat(anybody.text()).doesNotContain(units.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "en, All transactions are stopped, Notification of stopped transactions, resumed",
    "ja, すべての取引を停止しています, 取引停止のお知らせ, 取引再開"
  })
  void theWholeRegistryIsStoppedAndEverybodyIsTold(
      String language,
      String banner,
      String told,
      String resumed,
      Page page,
      Page two,
      Page third) {
    StaffSteps operator = StaffSteps.signedIn(page, language, "mng-operator");
    Visitor holder = Visitor.signedIn(two, language, "mng-holder");
    assertThat(holder.text()).doesNotContain(banner);

    operator.go("/admin/freezes/new").choose("target", "REGISTRY").fill("subject", "MNG01");
    operator
        .check("publish", "no")
        .fill("reason", "Break-in (test)")
        .press("freeze", "/admin/freezes/F-");
    String freeze = page.url().replaceAll(".*(/admin/freezes/F-[0-9-]+).*", "$1");
    try {
      holder.go("/home");
      assertThat(two.locator("header")).containsText(banner);
      assertThat(two.locator("main")).containsText(told);
    } finally {
      operator.go(freeze).fill("reason", "Cleared (test)").press("ask", freeze);
      StaffSteps.signedIn(third, language, "mng-approver").go(freeze).press("release", freeze);
    }
    holder.go("/home");
    assertThat(two.locator("header")).not().containsText(banner);
    assertThat(two.locator("main")).containsText(resumed);
  }

  @Test
  void whatAnotherRegistryPublishedIsNotOnThisOnesPage(RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    String theirs = published(ledger, "MNG01", "F-2031-900001");
    String ours = published(ledger, "JPN01", "F-2031-900002");
    try {
      Visitor anybody = new Visitor(page, "en");
      anybody.go("/frozen");
      assertThat(anybody.text()).contains(ours, "F-2031-900002", "1 t");
      assertThat(anybody.text()).doesNotContain(theirs, "F-2031-900001");
    } finally {
      ledger.change("DELETE FROM restriction WHERE reason = 'Of two registries (test)'");
      ledger.change("DELETE FROM registry_freeze WHERE reason = 'Of two registries (test)'");
    }
  }

  /** A published freeze of the last unit that a registry issued. */
  private static String published(Ledger ledger, String registry, String number) {
    ledger.change(
        "INSERT INTO registry_freeze (id, registry, number, target, subject, kind, reason,"
            + " published, from_at, from_by) SELECT nextval('entity_id'), ?, ?, 'UNITS', 'units',"
            + " 'FREEZE', 'Of two registries (test)', true, now(), min(id) FROM registry_user",
        registry,
        number);
    ledger.change(
        "INSERT INTO restriction (id, registry, series_id, serial_first, serial_last, kind, reason,"
            + " from_at, from_by, freeze_id) SELECT nextval('entity_id'), f.registry, s.id,"
            + " s.next_serial - 1, s.next_serial - 1, f.kind, f.reason, f.from_at, f.from_by, f.id"
            + " FROM registry_freeze f JOIN LATERAL (SELECT * FROM credit_series c"
            + " WHERE c.registry = f.registry AND c.next_serial > 1 ORDER BY c.vintage, c.id LIMIT 1)"
            + " s ON true WHERE f.number = ?",
        number);
    return ledger.text(
        "SELECT s.name || '-' || r.serial_first FROM restriction r JOIN credit_series s"
            + " ON s.id = r.series_id JOIN registry_freeze f ON f.id = r.freeze_id"
            + " WHERE f.number = ?",
        number);
  }

  /** Publishes the list of units, or withdraws it. */
  private static void decide(Page page, StaffSteps staff, String freeze, String why) {
    staff.go(freeze);
    page.locator("[id='publication:why']").fill(why);
    page.locator("[id='publication:publish']").click();
    staff.reads(why);
  }

  private static String restricted(Ledger ledger, List<String> units) {
    String series = units.get(0).substring(0, units.get(0).lastIndexOf('-'));
    long last = Long.parseLong(units.get(0).substring(series.length() + 1));
    return ledger.text(
        "SELECT count(*) FROM restriction r JOIN credit_series s ON s.id = r.series_id"
            + " WHERE r.until_at IS NULL AND s.name = ? AND r.serial_last <= ?::bigint"
            + " AND r.serial_first >= ?::bigint - 4",
        series,
        Long.toString(last),
        Long.toString(last));
  }
}
