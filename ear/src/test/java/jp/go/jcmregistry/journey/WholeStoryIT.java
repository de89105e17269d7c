package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From a Joint Committee's decision to a cancelled credit that anyone finds: issued, transferred
 * and cancelled, each by two people, every page without a finding of axe.
 */
@ExtendWith(Journey.class)
class WholeStoryIT {
  private static final Pattern NUMBER = Pattern.compile("T-[0-9]{4}-[0-9]{6}");
  private static final String RECEIVER = "holder-b1";

  private RunningRegistry registry;
  private String language;

  @ParameterizedTest
  @CsvSource({"en, 2021, Cancelled", "ja, 2022, 取消済み"})
  void aCreditIsIssuedTransferredCancelledAndFound(
      String spoken,
      int vintage,
      String cancelled,
      RunningRegistry running,
      Page operator,
      Page approver,
      Page giver,
      Page second,
      Page receiver,
      Page visitor) {
    registry = running;
    language = spoken;
    String serial = "JCM-JP-VN-001-" + vintage + "-1-50";
    People.signIn(operator, language, "operator");
    People.signIn(approver, language, "approver");
    People.signIn(giver, language, "holder-a1");
    People.signIn(second, language, "holder-a2");
    People.signIn(receiver, language, RECEIVER);

    String issuance = issue(operator, vintage, account("holder-a1"));
    approveAsStaff(approver, issuance);
    String transfer = transfer(giver, serial, account(RECEIVER));
    approve(second, transfer);
    String cancellation = cancel(receiver, serial);
    approveAsStaff(approver, cancellation);

    go(visitor, "/credits?serial=" + serial);
    assertThat(visitor.locator("main").innerText()).contains(cancelled).contains("50");
  }

  private String issue(Page page, int vintage, String account) {
    go(page, "/admin/issuance/decision");
    page.locator("[id='form:project']").selectOption("VN001");
    fill(page, "number", "JC-STORY-" + vintage);
    fill(page, "notifiedOn", "2026-01-15");
    fill(page, "monitoringFrom", vintage + "-01-01");
    fill(page, "monitoringTo", vintage + "-12-31");
    fill(page, "notified", "50");
    press(page, "proceed", "/admin/issuance/amounts");
    fill(page, "account", account);
    page.locator("[id='form:add']").click();
    page.getByLabel(account + " " + vintage).fill("50");
    press(page, "proceed", "/admin/issuance/check");
    press(page, "propose", "/admin/issuance/done/");
    return number(page);
  }

  private void approveAsStaff(Page page, String number) {
    go(page, "/admin/queue/" + number);
    page.locator("[id='form:approve']").click();
    page.waitForURL(address -> !address.endsWith("/queue/" + number));
    Accessibility.requireNoFindings(page);
  }

  private String transfer(Page page, String serial, String to) {
    chooseUnits(page, "/transfer", serial);
    fill(page, "account", to);
    press(page, "continue", "/transfer/check");
    press(page, "send", "/transfer/done/");
    return number(page);
  }

  private void approve(Page page, String number) {
    go(page, "/approvals/" + number);
    page.locator("[id='form:approve']").click();
    page.waitForURL(address -> !address.endsWith("/approvals/" + number));
    Accessibility.requireNoFindings(page);
  }

  private String cancel(Page page, String serial) {
    chooseUnits(page, "/cancel", serial);
    page.locator("input[name='form:kind']").first().check();
    fill(page, "beneficiaryEn", "The public");
    page.locator("input[name='form:language']").first().check();
    press(page, "continue", "/cancel/check");
    press(page, "send", "/cancel/done/");
    return number(page);
  }

  private void chooseUnits(Page page, String journey, String serial) {
    go(page, journey);
    page.locator("[id='form:begin']").click();
    page.waitForURL("**" + journey + "/**");
    go(page, journey + "/units?by=SERIALS");
    fill(page, "serials", serial);
    page.locator("[id='form:continue']").click();
    page.waitForURL(address -> !address.contains("/units"));
    Accessibility.requireNoFindings(page);
  }

  private void go(Page page, String address) {
    page.navigate("/" + language + address);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    Accessibility.requireNoFindings(page);
  }

  private static void fill(Page page, String field, String value) {
    page.locator("[id='form:" + field + "']").fill(value);
  }

  private static void press(Page page, String button, String leadsTo) {
    page.locator("[id='form:" + button + "']").click();
    page.waitForURL("**" + leadsTo + "**");
    Accessibility.requireNoFindings(page);
  }

  private static String number(Page page) {
    Matcher number = NUMBER.matcher(page.locator("main").innerText());
    assertThat(number.find()).isTrue();
    return number.group();
  }

  /** The account a demonstration user acts for. */
  private String account(String loginId) {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT a.number FROM account a JOIN representation r ON r.account_id = a.id"
                    + " JOIN registry_user u ON u.id = r.user_id WHERE u.login_id = ?")) {
      query.setString(1, loginId);
      try (ResultSet row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
