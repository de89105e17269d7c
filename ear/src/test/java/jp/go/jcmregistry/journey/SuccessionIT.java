package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A merger is entered, proved, and waits in the queue; without a document nobody decides it. */
@ExtendWith(Journey.class)
class SuccessionIT {
  private static final byte[] PDF =
      "%PDF-1.7\n% the certificate of a merger\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void aMergerIsProvedBeforeItIsDecided(RunningRegistry registry, Page page, Page second) {
    String account =
        new Ledger(registry)
            .text(
                "SELECT max(a.number) FROM account a WHERE a.registry = 'JPN01'"
                    + " AND a.kind = 'ENTITY_HOLDING' AND a.status = ?"
                    + " AND NOT EXISTS (SELECT FROM credit_block b WHERE b.account_id = a.id"
                    + " AND b.until_at IS NULL) AND NOT EXISTS (SELECT FROM registry_transaction t"
                    + " WHERE t.from_account = a.id AND t.status IN ('PROPOSED', 'DELAYED'))",
                "OPEN");
    StaffSteps operator = StaffSteps.signedIn(page, "en", "operator");
    operator.go("/admin/records/new/SUCCESSION");
    operator.fill("account", account).choose("cause", "MERGER");
    operator.fill("happenedOn", "2026-04-01");
    operator.fill("nameEn", "Successor Co., Ltd. (synthetic)").fill("nameJa", "承継株式会社（架空）");
    operator.fill("officeEn", "Osaka").fill("officeJa", "大阪府");
    operator
        .fill("evidence", "Certificate of the merger")
        .press("propose", "/admin/records/change/");
    String change = page.url().replaceAll(".*(/admin/records/change/[^?]+).*", "$1");

    StaffSteps approver = StaffSteps.signedIn(second, "ja", "approver");
    approver.go(change).refused("approve");
    assertThat(approver.summary()).containsText("J8032");
    page.locator("[id='evidence:file']")
        .setInputFiles(new FilePayload("a.exe", "application/pdf", PDF));
    page.locator("[id='evidence:add']").click();
    assertThat(operator.summary()).containsText("J8034");
    page.locator("[id='evidence:file']")
        .setInputFiles(new FilePayload("merger.pdf", "application/pdf", PDF));
    page.locator("[id='evidence:add']").click();
    operator.reads("merger.pdf");

    approver.go(change).reads("merger.pdf").press("approve", change);
    assertThat(approver.button("approve")).hasCount(0);
    approver.go("/admin/accounts/" + account);
    assertThat(approver.main()).containsText(Pattern.compile("承継株式会社"));
  }
}
