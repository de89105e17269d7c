package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work that takes long says on the page how far it is, and leaves whoever looks at it in peace. */
@ExtendWith(Journey.class)
class LongWorkIT {
  private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);
  private static final String PAGE = "/admin/reporting/aef/2021";

  private Ledger ledger;

  @AfterEach
  void asItWas() {
    ledger.change("DELETE FROM aef_job WHERE id = -7");
    rowsAtOnce(5_000);
  }

  @Test
  void howFarItIsIsShownInItsPlaceAndThePageOnlyOnceItHasEnded(
      RunningRegistry registry, Page page) {
    ledger = new Ledger(registry);
    rowsAtOnce(0);
    ledger.change(
        "INSERT INTO aef_job (id, registry, reported_year, status, rows_done, rows_expected,"
            + " claimed_until, asked_by, asked_at) SELECT -7, 'JPN01', 2021, 'RUNNING', 30, 100,"
            + " clock_timestamp() + interval '1 hour', min(id), now() FROM registry_user");
    StaffSteps operator = StaffSteps.signedIn(page, "en", "operator");
    operator.go(PAGE).reads("30 %");
    operator.button("cancel").focus();
    page.evaluate("window.sameDocument = true");
    ledger.change("UPDATE aef_job SET rows_done = 60 WHERE id = -7");
    assertThat(operator.main()).containsText("60 %", SOON);
    assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("form:cancel");
    new Steps(new Visitor(page, "en")).lookAround().requireNothingWrong(Set.of("AEF_YEAR"));

    ledger.change(
        "UPDATE aef_job SET status = 'CANCELLED', claimed_until = NULL, ended_at = now()"
            + " WHERE id = -7");
    assertThat(operator.main()).containsText("The last preparation was cancelled", SOON);
    assertThat(operator.button("prepare")).isVisible();
  }

  private void rowsAtOnce(int rows) {
    ledger.change(
        "INSERT INTO registry_setting (registry, key, value, effective_at)"
            + " VALUES ('JPN01', 'AEF_ROWS_AT_ONCE', '%d', registry_now())".formatted(rows));
  }
}
