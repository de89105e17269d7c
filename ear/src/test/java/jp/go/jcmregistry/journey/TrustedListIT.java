package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people keep the list of accounts their account trusts; nobody else finds it. */
@ExtendWith(Journey.class)
class TrustedListIT {

  @Test
  void oneAddsAnotherApprovesAndEitherTakesOff(
      RunningRegistry registry, Page page, Page second, Page stranger) {
    Ledger ledger = new Ledger(registry);
    String account = ledger.account("holder-a1");
    String other = ledger.account("holder-b1");
    String path = "/accounts/trusted/" + account;
    Visitor first = Visitor.signedIn(page, "en", "holder-a1");
    first.go(path);
    first.look();
    assertThat(first.texts(".status")).contains("Trusted");

    first.control("number").fill(account);
    assertThat(first.refused("add")).contains("Accounts of the same holder are trusted anyway");
    first.control("number").fill(other.substring(0, other.length() - 1) + "x");
    Apps.sign(page);
    first.control("add").click();
    assertThat(page.title()).startsWith("Error:");
    first.control("number").fill(other);
    Apps.sign(page);
    first.control("add").click();
    page.getByText(other).waitFor();
    assertThat(page.locator("tr", holding(other)).innerText()).contains("Waiting for approval");
    assertThat(page.locator("tr", holding(other)).getByText("Approve").count()).isZero();

    first.go("/home");
    first.look();
    assertThat(first.text()).contains("waiting for others", "Account " + other);
    Visitor approver = Visitor.signedIn(second, "ja", "holder-a2");
    approver.go("/home");
    approver.look();
    assertThat(approver.text()).contains("あなたの対応待ち", "信頼口座の承認：" + other);
    second.locator("main a", holding(other)).first().click();
    second.waitForURL("**" + path);
    approver.look();
    second.locator("tr", holding(other)).locator("input[value='承認']").click();
    second.locator("h2", holding(other)).waitFor();
    approver.look();
    second.locator("[id='form:code']").fill("000000");
    approver.control("approve").click();
    assertThat(approver.errors()).contains("J7301");
    assertThat(second.locator("tr", holding(other)).innerText()).contains("別の人の承認待ち");
    Apps.sign(second);
    approver.control("approve").click();
    second.locator("tr", holding(other)).getByText("待機期間中").waitFor();
    assertThat(second.locator("tr", holding(other)).locator("time").count())
        .as("added, and trusted from")
        .isEqualTo(2);
    second.locator("tr", holding(other)).locator("input[value='一覧から外す']").click();
    second.locator("tr", holding(other)).waitFor(gone());

    Visitor foreign = Visitor.signedIn(stranger, "en", "holder-b1");
    foreign.go(path);
    assertThat(stranger.locator("h1").innerText()).isEqualTo("Page not found");
  }

  private static Page.LocatorOptions holding(String number) {
    return new Page.LocatorOptions().setHasText(number);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
