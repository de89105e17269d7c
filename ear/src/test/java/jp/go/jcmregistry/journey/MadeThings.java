package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/** The keys of pages to which no link leads before somebody made the thing, or from paper only. */
final class MadeThings {

  private static final String OF_HOLDER =
      " FROM certificate WHERE registry = 'JPN01' AND account_id IN (SELECT account_id"
          + " FROM representation r JOIN registry_user u ON u.id = r.user_id"
          + " WHERE u.login_id = ?)";

  private static final String FILED = " FROM aef_submission WHERE registry = ?";

  private static Map<String, String> keys;

  private MadeThings() {}

  /** By the name of the page; made once in a run. */
  static Map<String, String> keys(RunningRegistry registry, Page operator) {
    if (keys == null) {
      keys = made(registry, operator);
    }
    return keys;
  }

  private static Map<String, String> made(RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    String giver = ledger.account("holder-a1");
    String order =
        new RecordedOrders(registry)
            .transfer(giver, ledger.account("holder-b1"), ledger.freeUnits(giver, 1).get(0));
    Map<String, String> made = new HashMap<>();
    made.put("REVERSAL", order);
    made.put("FREEZE", frozen(StaffSteps.signedIn(page, "en", "operator"), page, order));
    made.put("MAIL", ledger.text("SELECT max(id) FROM mail WHERE registry = ?", "JPN01"));
    made.put("AEF_FILE", ledger.text("SELECT max(reported_year)" + FILED, "JPN01"));
    String version = "SELECT max(reported_year || '-' || version)";
    made.put("AEF_ANSWER", ledger.text(version + FILED, "JPN01"));
    made.put("VERIFIED", ledger.text("SELECT max(code)" + OF_HOLDER, "holder-a1"));
    made.put("CERTIFICATE_FILE", ledger.text("SELECT max(number)" + OF_HOLDER, "holder-a1"));
    return made;
  }

  /** Freezes what an order moved, for everybody to see. */
  private static String frozen(StaffSteps operator, Page page, String order) {
    operator.go("/admin/freezes/new?transaction=" + order).choose("kind", "FREEZE");
    operator.check("publish", "yes").fill("reason", "Looked at (test)");
    operator.press("freeze", "/admin/freezes/F-");
    return page.url().replaceAll(".*/|[?].*", "");
  }
}
