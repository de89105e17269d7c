package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is somebody else's is answered as if it did not exist. */
@ExtendWith(Journey.class)
class ForeignThingsIT {

  private static final String WAITING_OF_B =
      "SELECT t.number FROM registry_transaction t JOIN account a ON a.id = t.from_account"
          + " WHERE t.status = 'PROPOSED' AND a.number = ?";
  private static final String REQUEST_OF_B =
      "SELECT min(d.number) FROM document_request d JOIN account a ON a.id = d.account_id"
          + " WHERE a.number = ?";
  private static final String MESSAGE_OF_B =
      "SELECT min(n.id)::text FROM notification n JOIN registry_user u ON u.id = n.user_id"
          + " WHERE n.deleted_at IS NULL AND u.login_id = ?";

  private static final List<String> HOLDERS =
      List.of(
          "home",
          "home/information/1",
          "accounts",
          "accounts/" + Ledger.NO_ACCOUNT,
          "credits/mine",
          "transfer",
          "transfer/check",
          "transfer/done/T-2020-000001",
          "cancel",
          "approvals",
          "approvals/T-2020-000001",
          "log",
          "log/T-2020-000001",
          "access-log",
          "profile");
  private static final List<String> STAFFS =
      List.of(
          "admin",
          "admin/queue",
          "admin/queue/T-2020-000001",
          "admin/issuance",
          "admin/issuance/decision",
          "admin/projects",
          "admin/projects/new",
          "admin/transactions",
          "admin/transactions/T-2020-000001",
          "admin/transactions/new",
          "admin/reversal/T-2020-000001",
          "admin/accounts",
          "admin/accounts/JPN-110-0000002-71");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void anotherHoldersThingsAreNotFound(String language, RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    String account = ledger.account("holder-b1");
    String transaction = ledger.text(WAITING_OF_B, account);
    String message = ledger.text(MESSAGE_OF_B, "holder-b1");
    Visitor person = Visitor.signedIn(page, language, "holder-a1");
    assertThat(person.go("/accounts/" + account).status()).isEqualTo(404);

    String nothing = answered(page, language, "accounts/" + Ledger.NO_ACCOUNT);
    assertThat(answered(page, language, "accounts/" + account)).isEqualTo(nothing);
    assertThat(answered(page, language, "accounts/limits/" + account)).isEqualTo(nothing);
    assertThat(answered(page, language, "accounts/trusted/" + account)).isEqualTo(nothing);
    for (String path : List.of("log/", "approvals/", "transfer/done/", "cancel/done/")) {
      assertThat(answered(page, language, path + "T-1999-000001")).isEqualTo(nothing);
      assertThat(answered(page, language, path + transaction)).isEqualTo(nothing);
    }
    assertThat(answered(page, language, "home/information/" + message)).isEqualTo(nothing);
    String request = ledger.text(REQUEST_OF_B, account);
    assertThat(answered(page, language, "requests/" + request)).isEqualTo(nothing);
    assertThat(answered(page, language, "requests/D-1999-000001")).isEqualTo(nothing);
    assertThat(answered(page, language, "home/information/0")).isEqualTo(nothing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/log?account=", "/credits/mine?account="})
  void aListAskedForAnotherAccountStaysOnesOwn(
      String address, RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    Visitor person = Visitor.signedIn(page, "en", "holder-a1");

    person.go(address + ledger.account("holder-b1"));

    assertThat(person.texts(".lead"))
        .singleElement()
        .asString()
        .contains(ledger.account("holder-a1"));
  }

  @Test
  void anotherHoldersUnitsAreRefusedAsUnitsThatWereNeverIssued(
      RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    String foreign = ledger.freeUnits(ledger.account("holder-b1"), 1).get(0);
    String never = foreign.substring(0, foreign.lastIndexOf('-') + 1) + "900000000";
    Visitor person = Visitor.signedIn(page, "en", "holder-a1");
    Movement.begin(person, "/transfer");
    person.follow("a[href*='by=SERIALS']", "/transfer/units");

    person.fill("serials", foreign);
    String ofForeign = person.refused("continue").replace(foreign, "");
    person.fill("serials", never);
    String ofNever = person.refused("continue").replace(never, "");

    assertThat(ofForeign).contains("J3006").isEqualTo(ofNever);
  }

  @Test
  void thePublicPageOfAnotherHoldersUnitsDoesNotNameTheHolder(RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    String account = ledger.account("holder-b1");
    Visitor person = Visitor.signedIn(page, "en", "holder-a1");

    person.go("/credits/" + ledger.freeUnits(account, 1).get(0));

    String holder =
        ledger.text(
            "SELECT v.name_en FROM account_holder_version v JOIN account a USING (holder_id)"
                + " WHERE a.number = ?",
            account);
    assertThat(person.text()).doesNotContain(account).doesNotContain(holder);
  }

  @Test
  void thePublicIsAskedToSignInWhateverThereIsBehind(RunningRegistry registry, Page page) {
    String account = new Ledger(registry).account("holder-b1");
    HOLDERS.forEach(path -> asksToSignIn(page, path));
    STAFFS.forEach(path -> asksToSignIn(page, path));
    asksToSignIn(page, "accounts/" + account);
    assertThat(page.context().cookies()).isEmpty();
  }

  private static void asksToSignIn(Page page, String path) {
    APIResponse answer =
        page.request().get("/en/" + path, RequestOptions.create().setMaxRedirects(0));
    assertThat(answer.status()).as(path).isEqualTo(302);
    assertThat(answer.headers().get("location")).as(path).contains("/en/signin?next=");
    assertThat(answer.text()).as(path).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"holder-a1, en", "holder-c1, ja"})
  void toHoldersTheAdministrationDoesNotExist(String loginId, String language, Page page) {
    People.signIn(page, language, loginId);
    String nothing = answered(page, language, "none");
    STAFFS.forEach(path -> assertThat(answered(page, language, path)).as(path).isEqualTo(nothing));
  }

  /** What an address that is not found says, without what is each answer's own. */
  private static String answered(Page page, String language, String path) {
    APIResponse answer = page.request().get("/" + language + "/" + path);
    assertThat(answer.status()).as(path).isEqualTo(404);
    String body = answer.text();
    return body.substring(body.indexOf("<title"), body.indexOf("</title>"))
        + body.substring(body.indexOf("<main"), body.indexOf("</main>"));
  }
}
