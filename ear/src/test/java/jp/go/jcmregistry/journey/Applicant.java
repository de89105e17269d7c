package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody who applies for an account on the public site, and the two who decide about it. */
final class Applicant {

  /** The parts of form 1 that are questions only. */
  static final List<String> PARTS = List.of("company", "office", "contact", "declaration");

  /** The documents that form 1 asks for. */
  static final List<String> DOCUMENTS =
      List.of("registrationCertificate", "signatureCertificate", "identity");

  private final Visitor visitor;

  Applicant(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Begins an application; answers with the secret that opens it again. */
  String begins(String address) {
    return begins("ACCOUNT_OPENING", address);
  }

  /** The same with another form than the first. */
  String begins(String form, String address) {
    visitor.go("/apply?form=" + form);
    visitor.fill("email", address);
    visitor.control("begin").click();
    String secret = visitor.page().locator("#secret").innerText();
    visitor.look();
    return secret;
  }

  void answers(String part) {
    visitor.go("/apply/form/" + part);
    for (Locator text : visitor.main().locator("form input[type=text], form textarea").all()) {
      text.fill(text.getAttribute("id").endsWith("Email") ? "a@example.org" : "Something");
    }
    for (Locator choice : visitor.main().locator("form select").all()) {
      choice.selectOption(new SelectOption().setIndex(1));
    }
    visitor.press("save", "/apply/form");
  }

  /** The one person who is to act for the account. */
  void names(String person, String address) {
    visitor.go("/apply/form/people");
    visitor.fill("person1", person);
    visitor.fill("person1Email", address);
    visitor.control("person1Rights").selectOption("INITIATE_AND_APPROVE");
    visitor.press("save", "/apply/form");
  }

  void attachesDocuments() {
    DOCUMENTS.forEach(kind -> attaches(kind, "%PDF-1.7\nA document of a test\n"));
  }

  void attaches(String kind, String content) {
    visitor.go("/apply/form/documents");
    attachesHere(visitor, kind, content);
  }

  /** Adds a document on the page as it was opened before. */
  static void attachesHere(Visitor visitor, String kind, String content) {
    Page page = visitor.page();
    page.locator("#kind").selectOption(kind);
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "paper.pdf", "application/pdf", content.getBytes(StandardCharsets.US_ASCII)));
    page.locator("form[enctype] button").click();
    page.waitForLoadState();
    visitor.look();
  }

  void submits() {
    visitor.go("/apply/form");
    visitor.control("submit").click();
    visitor.control("submit").waitFor(gone());
  }

  /** An operator takes an application to compare it. */
  static void take(StaffSteps operator, String number) {
    operator.go("/admin/applications/" + number);
    operator.button("take").click();
    operator.button("hand").waitFor();
  }

  /** The operator compares what was answered with the documents, and hands it on. */
  static void compare(StaffSteps operator) {
    operator.main().locator("input[type=checkbox]").all().forEach(Locator::check);
    operator.button("hand").click();
    operator.button("hand").waitFor(gone());
  }

  /** An approver opens the account. */
  static void approve(StaffSteps approver, String number) {
    approver.go("/admin/applications/" + number);
    approver.button("approve").click();
    approver.button("approve").waitFor(gone());
    approver.reads("JPN-100-");
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
