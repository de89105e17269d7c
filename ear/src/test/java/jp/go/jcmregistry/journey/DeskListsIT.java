package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every list of the desk keeps its filters in its address, and is the same after Back. */
@ExtendWith(Journey.class)
class DeskListsIT {
  private static final String[] LISTS = {
    "/admin/queue?part=APPROVER",
    "/admin/transactions?kind=ISSUANCE&status=COMPLETED&page=2",
    "/admin/accounts?text=Demonstration",
    "/admin/accounts/holders?text=Demonstration",
    "/admin/projects?text=ID00",
    "/admin/issuance?text=BD",
    "/admin/users?text=holder"
  };

  @Test
  void filtersStandInTheAddressAndSurviveBack(Page page) {
    StaffSteps auditor = StaffSteps.signedIn(page, "en", "auditor");
    for (String list : LISTS) {
      auditor.go(list);
      String before = page.url();
      String shown = auditor.main().innerText();
      Locator first = page.locator("main tbody a").first();
      assertThat(first.count()).as(list + " has something to open").isPositive();
      String leadsTo = first.getAttribute("href");
      first.click();
      page.waitForURL("**" + leadsTo);
      page.goBack();
      assertThat(page.url()).as(list).isEqualTo(before).endsWith(list);
      assertThat(auditor.main().innerText()).as(list).isEqualTo(shown);
      requireAnswersKept(page, list);
    }
  }

  /** What was asked stands in the form again. */
  private static void requireAnswersKept(Page page, String list) {
    for (String pair : list.replaceAll(".*\\?", "").split("&")) {
      String[] asked = pair.split("=");
      Locator field = page.locator("main form [name='" + asked[0] + "']");
      if (field.count() > 0) {
        assertThat(field.first().inputValue()).as(list).isEqualTo(asked[1]);
      }
    }
  }
}
