package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has a keyboard only moves units like everybody, and always sees where they are. */
@ExtendWith(Journey.class)
class KeyboardOnlyIT {

  @Test
  void aTransferAndItsApproval(RunningRegistry registry, Page first, Page second) {
    String to = new Ledger(registry).account("holder-b1");
    Keyboard one = new Keyboard(first);
    skipToContent(one);
    signIn(one, "holder-a1");
    propose(one, to);
    String number = new Visitor(first, "en").number();

    Keyboard two = new Keyboard(second);
    signIn(two, "holder-a2");
    approve(two, number);

    one.open(".links a[href$='/log/" + number + "']", "/log/" + number);
    assertThat(new Visitor(first, "en").text()).contains("Completed");
  }

  /** The first stop of every page leads past the menus. */
  private static void skipToContent(Keyboard keyboard) {
    keyboard.page().navigate("/en/");
    keyboard.next();
    assertThat(keyboard.isAt("a.skip")).isTrue();
    keyboard.press("Enter");
    keyboard.next();
    assertThat(keyboard.isAt("main *")).isTrue();
    keyboard.back();
    assertThat(keyboard.isAt("main *")).isFalse();
  }

  private static void signIn(Keyboard keyboard, String loginId) {
    keyboard.page().navigate("/en/");
    keyboard.open("header a[href$='/signin']", "/signin");
    keyboard.type("[id='form:loginId']", loginId);
    keyboard.next();
    keyboard.page().keyboard().type("demonstration-" + loginId);
    keyboard.send("Enter", "/signin/code");
    keyboard.type("[id='form:code']", Apps.fresh(loginId));
    keyboard.send("Enter", "/home");
  }

  private static void propose(Keyboard keyboard, String to) {
    keyboard.open(".movements a[href$='/transfer']", "/transfer");
    keyboard.open("[id='form:begin']", "/transfer/units");
    keyboard.type("[id='form:quantity']", "4");
    keyboard.open("[id='form:continue']", "/transfer/to");
    keyboard.type("[id='form:account']", to);
    keyboard.send("Enter", "/transfer/check");
    keyboard.type("[id='form:code']", Apps.fresh("holder-a1"));
    keyboard.open("[id='form:send']", "/transfer/done/");
  }

  private static void approve(Keyboard keyboard, String number) {
    keyboard.open(".menu-wide a[href$='/approvals']", "/approvals");
    keyboard.open("main a[href$='/approvals/" + number + "']", "/approvals/" + number);
    keyboard.type("[id='form:code']", Apps.fresh("holder-a2"));
    keyboard.to("[id='form:approve']");
    keyboard.send("Space", "/approvals");
  }
}
