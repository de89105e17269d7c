package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page on paper: its content with its time and address, nothing to press, nothing cut off. */
@ExtendWith(Journey.class)
class PrintIT {

  /** How wide a sheet is between its margins, and the other way round; in pixels of a browser. */
  private static final int UPRIGHT = 680;

  private static final int LANDSCAPE = 1009;
  private static final int HEIGHT = 900;

  private static final String TO_PRESS =
"""
[...document.querySelectorAll(
    'nav, button, [type=submit], .button, .maintenance, .session, .skip, .help, main search')]
  .filter(element => element.getClientRects().length > 0)
  .map(element => element.outerHTML.slice(0, 120))\
""";

  private static final String CUT_OFF =
"""
[...document.querySelectorAll('html, .table-box, .table-box table, .ui-datatable-tablewrapper')]
  .filter(box => box.getBoundingClientRect().left + box.scrollWidth > innerWidth + 1)
  .map(box => box.className + ' ' + box.innerText.slice(0, 80))\
""";

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void whatThePublicPrints(String language, RunningRegistry registry, Page page)
      throws IOException {
    Ledger ledger = new Ledger(registry);
    String account = ledger.account("holder-a1");
    String code = ledger.text("SELECT max(code) FROM certificate WHERE registry = ?", "JPN01");
    printEach(
        page,
        language,
        List.of(
            "/",
            "/about",
            "/procedures",
            "/disclosure",
            "/credits",
            "/credits/" + ledger.freeUnits(account, 1).get(0),
            "/verify/" + code,
            "/manual/holder"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void whatAHolderAndTheDeskPrint(
      String language, RunningRegistry registry, Page holder, Page operator) throws IOException {
    Ledger ledger = new Ledger(registry);
    String account = ledger.account("holder-a1");
    String number = ledger.proposed("holder-a1", "holder-b1", ledger.freeUnits(account, 1));
    String year =
        ledger.text("SELECT max(reported_year) FROM aef_submission WHERE registry = ?", "JPN01");
    People.signIn(holder, language, "holder-a1");
    printEach(
        holder,
        language,
        List.of(
            "/home", "/accounts/" + account, "/log", "/log/" + number, "/transfer/done/" + number));
    People.signIn(operator, language, "operator");
    printEach(
        operator,
        language,
        List.of(
            "/admin/queue",
            "/admin/queue/" + number,
            "/admin/transactions",
            "/admin/accounts/" + account,
            "/admin/reporting/aef/" + year));
    ledger.decide("holder-a2", number, "reject");
  }

  private static void printEach(Page page, String language, List<String> addresses)
      throws IOException {
    for (String address : addresses) {
      String whole = "/" + language + address;
      assertThat(page.navigate(whole).status()).as(whole).isEqualTo(200);
      print(page, whole);
    }
  }

  private static void print(Page page, String address) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    boolean wide = page.locator("main.wide").count() > 0;
    page.setViewportSize(wide ? LANDSCAPE : UPRIGHT, HEIGHT);
    assertThat((List<?>) page.evaluate(TO_PRESS)).as(address).isEmpty();
    assertThat((List<?>) page.evaluate(CUT_OFF)).as(address).isEmpty();
    String title = page.locator("h1").innerText();
    String shown = page.locator("footer .on-paper").innerText();
    assertThat(shown).contains(" JST", "GMT", address);
    byte[] file = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    assertThat(plain(Certified.text(file))).contains(plain(title), plain(shown));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** As it is read, wherever a line ends. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
