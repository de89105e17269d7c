package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A representative whom nobody has confirmed for a year only reads, until somebody does. The clock
 * is moved by twenty minutes, over the end of a year that was let begin accordingly.
 */
@ExtendWith(Journey.class)
class ConfirmingIT {

  private static final String MOVING = "main a[href*='/transfer'], main a[href*='/cancel']";
  private static final String ENDS_IN_TEN_MINUTES =
      "UPDATE representation SET confirmed_at = registry_now() + interval '10 minutes'"
          + " - interval '12 months' WHERE user_id ="
          + " (SELECT id FROM registry_user WHERE login_id = 'mng-holder')";

  private RunningRegistry registry;
  private String account;
  private String before;

  @BeforeEach
  void setUp(RunningRegistry running) {
    registry = running;
    Ledger ledger = new Ledger(running);
    account = ledger.account("mng-holder");
    before =
        ledger.text(
            "SELECT r.confirmed_at FROM representation r JOIN registry_user u ON u.id = r.user_id"
                + " WHERE u.login_id = ?",
            "mng-holder");
  }

  @AfterEach
  void leaveNothingBehind() {
    sql("DELETE FROM clock_setting");
    sql(
        "UPDATE representation SET confirmed_at = '"
            + before
            + "', confirmed_by = (SELECT id FROM registry_user WHERE login_id = 'mng-operator')"
            + " WHERE user_id = (SELECT id FROM registry_user WHERE login_id = 'mng-holder')");
  }

  @Test
  void whoWasNotConfirmedOnlyReadsUntilTheRegistryConfirms(Page page, Page desk) {
    Visitor holder = Visitor.signedIn(page, "en", "mng-holder");
    holder.go("/accounts/" + account);
    Instant ends = Instant.parse(row(page).locator("time").getAttribute("datetime"));
    assertThat(ends)
        .as("soon, in the demonstration")
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(31)));
    assertThat(row(page).locator("input")).hasCount(0);
    assertThat(page.locator(MOVING).count()).isPositive();

    sql(ENDS_IN_TEN_MINUTES);
    sql(
        "INSERT INTO clock_setting (shown) VALUES (clock_timestamp() + interval '20 minutes')"
            + " ON CONFLICT (one) DO UPDATE SET shown = excluded.shown,"
            + " set_at = clock_timestamp()");
    holder.go("/accounts/" + account);
    assertThat(row(page)).containsText("Only reads now: nobody has confirmed this person");
    assertThat(page.locator(MOVING)).hasCount(0);

    Visitor operator = Visitor.signedIn(desk, "en", "mng-operator");
    operator.go("/admin/accounts/" + account);
    row(desk).locator("input[value='Confirm']").click();
    assertThat(desk.locator("main")).containsText("mng-holder was confirmed.");
    operator.look();
    assertThat(row(desk)).not().containsText("Only reads now");

    holder.go("/accounts/" + account);
    assertThat(row(page)).not().containsText("Only reads now");
    assertThat(page.locator(MOVING).count()).isPositive();
  }

  private static Locator row(Page page) {
    return page.locator("tr", new Page.LocatorOptions().setHasText("mng-holder"));
  }

  private void sql(String statement) {
    try (Connection connection = registry.database().getConnection();
        Statement prepared = connection.createStatement()) {
      prepared.executeUpdate(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
