package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms 2 and 4 of somebody who is signed in: returned and mended, and refused with reasons. */
@ExtendWith(Journey.class)
class HolderApplicationsIT {
  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");

  @ParameterizedTest
  @CsvSource({"en, 2098-01-01, was changed", "ja, 2099-01-01, の情報を変更しました"})
  void informationIsChangedOnApplicationAndAnAccountWithUnitsIsNotClosed(
      String language, String day, String changed, Page one, Page two, Page three) {
    Visitor holder = Visitor.signedIn(one, language, "holder-b1");
    String number = change(holder, day);
    StaffSteps operator = StaffSteps.signedIn(two, language, "operator");
    operator.go("/admin/applications/" + number);
    operator.button("take").click();
    operator.button("giveBack").waitFor();
    operator.fill("reason", "Which floor?").button("giveBack").click();
    operator.button("giveBack").waitFor(gone());

    holder.go("/home");
    holder.look();
    assertThat(holder.page().locator("main tr", holding(number)).locator("time").count())
        .as("since when and until when")
        .isEqualTo(2);
    holder.go("/applications");
    holder.follow("a[href*='" + number + "']", "/apply/form");
    assertThat(holder.text()).contains("Which floor?");
    office(holder, "14-2 Jitsuen, 3rd floor, since " + day);
    send(holder);

    operator.go("/admin/applications/" + number);
    operator.button("take").click();
    operator.button("hand").waitFor();
    operator.reads("3rd floor");
    two.locator("input[type=checkbox]").all().forEach(Locator::check);
    operator.button("hand").click();
    operator.button("hand").waitFor(gone());
    StaffSteps approver = StaffSteps.signedIn(three, language, "approver");
    approver.go("/admin/applications/" + number);
    approver.button("approve").click();
    approver.button("approve").waitFor(gone());
    holder.go("/apply/form?number=" + number);
    assertThat(holder.text()).contains(changed);

    close(holder, day);
  }

  private static Page.LocatorOptions holding(String number) {
    return new Page.LocatorOptions().setHasText(number);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static void begin(Visitor holder, String form) {
    holder.go("/applications");
    holder.choose("which", form);
    holder.press("begin", "/apply/form");
  }

  private static String change(Visitor holder, String day) {
    begin(holder, "ACCOUNT_CHANGE");
    Matcher number = NUMBER.matcher(holder.text());
    assertThat(number.find()).isTrue();
    office(holder, "14-2 Jitsuen");
    for (String part : new String[] {"company", "contact"}) {
      holder.go("/apply/form/" + part);
      holder.press("save", "/apply/form");
    }
    holder.go("/apply/form/change");
    holder.fill("effectiveOn", day);
    holder.fill("reason", "We move");
    holder.press("save", "/apply/form");
    holder.go("/apply/form/documents");
    Page page = holder.page();
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "paper.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
    page.locator("form[enctype] button").click();
    page.waitForLoadState();
    holder.go("/apply/form");
    send(holder);
    return number.group();
  }

  private static void office(Visitor holder, String address) {
    holder.go("/apply/form/office");
    holder.fill("officeEn", address);
    holder.press("save", "/apply/form");
  }

  private static void send(Visitor holder) {
    holder.control("submit").click();
    holder.control("submit").waitFor(gone());
    holder.look();
  }

  private static void close(Visitor holder, String day) {
    begin(holder, "ACCOUNT_CLOSING");
    holder.go("/apply/form/closing");
    holder.fill("closedOn", day);
    holder.fill("reason", "No longer needed");
    holder.control("agreed").selectOption("yes");
    holder.press("save", "/apply/form");
    assertThat(holder.refused("submit")).contains("J6121");
  }
}
