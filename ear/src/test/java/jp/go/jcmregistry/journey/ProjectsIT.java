package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project is proposed by one person and registered or rejected by another. */
@ExtendWith(Journey.class)
class ProjectsIT {
  private static final String BOM = "\uFEFF";
  private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
  private static final List<String> TYPED =
      List.of("reference", "titleEn", "titleJa", "methodology", "scope");
  private static final List<String> CHOSEN = List.of("sector", "activity", "mitigation");

  @ParameterizedTest
  @CsvSource({
    "en, TH801, register, Registered, is no project reference",
    "ja, TH802, reject, 却下, はプロジェクトの整理番号ではありません"
  })
  void twoPeopleDecideAboutAProject(
      String language,
      String reference,
      String decision,
      String decided,
      String refusal,
      Page one,
      Page two) {
    StaffSteps operator = StaffSteps.signedIn(one, language, "operator");
    operator.go("/admin/projects/new").refused("propose");
    assertThat(operator.summary().locator("li")).hasCount(TYPED.size() + CHOSEN.size());
    fill(operator, "X1");
    operator.refused("propose");
    assertThat(operator.summary()).containsText(refusal);
    requireNothingLost(operator);

    String methodology = reference.replace("TH", "TH_AM");
    operator.fill("reference", reference).fill("methodology", methodology).refused("propose");
    assertThat(operator.summary()).containsText("J7421");
    operator.fill("methodologyEn", "Solar drying").press("propose", "/admin/projects/" + reference);
    assertThat(operator.button("register")).hasCount(0);
    StaffSteps approver = StaffSteps.signedIn(two, language, "approver");
    approver
        .go("/admin/queue?number=" + reference)
        .follow("/admin/projects/" + reference, reference);
    approver.reads("Participant of the project", "Solar drying").refused("reject");
    assertThat(approver.summary()).containsText("J7103");
    approver.fill("reason", "Not as agreed").press(decision, "/admin/projects/" + reference);
    approver.reads(decided);
    operator.go("/admin/projects?text=" + reference).reads(decided, "Solar drying");
    if (decision.equals("register")) {
      operator.go("/projects/" + reference).reads(methodology, "Solar drying");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, PW811, PW813, Left out, Known: nothing to do",
    "ja, PW812, PW814, 取り込みません, 登録済み: 何もしません"
  })
  void theTableOfTheJcmIsProposedOnceItWasLookedAt(
      String language, String reference, String other, String out, String known, Page page) {
    StaffSteps operator = StaffSteps.signedIn(page, language, "operator");
    operator.go("/admin/projects/import").refused("check");
    refuses(operator, "Country,Name".getBytes(StandardCharsets.UTF_8), "reference");
    refuses(operator, "Reference,Title,Methodology\nPW815,太陽光,A".getBytes(SHIFT_JIS), "UTF-8");
    refuses(operator, "Reference,Title".getBytes(StandardCharsets.UTF_16LE), "UTF-8");
    refuses(operator, new byte[1_000_001], "1 MB");
    String table =
        (language.equals("en") ? BOM : "")
            + "Reference No.,Country,Title,Status,Methodology No.,Methodology title\n"
            + reference
            + ",Palau,Small solar,Registered,PW_AM811,Solar for islands\n"
            + other
            + ",Palau,Small wind,Withdrawn,PW_AM002,Wind\n";
    send(operator, table.getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator("main tbody th").first()).hasText(reference);
    operator.reads(other, out);
    operator.refused("propose");
    assertThat(operator.summary()).containsText("J5103");
    operator.fill("scope", "01. Energy Industries");
    List.of("sector", "activity", "mitigation")
        .forEach(field -> operator.field(field).selectOption(new SelectOption().setIndex(1)));
    operator.press("propose", "/admin/projects?status=PROPOSED").reads(reference);
    assertThat(page.locator("main")).not().containsText(other);
    String file = "/" + language + "/admin/projects?text=" + reference + "&export=csv";
    org.assertj.core.api.Assertions.assertThat(page.request().get(file).text())
        .contains(reference, "Small solar", "PW_AM811", "Solar for islands")
        .doesNotContain(other);
    operator.go("/admin/projects/import");
    send(operator, table.getBytes(StandardCharsets.UTF_8));
    operator.reads(known);
    assertThat(operator.button("propose")).hasCount(0);
  }

  private static void refuses(StaffSteps operator, byte[] content, String why) {
    choose(operator, content);
    operator.refused("check");
    assertThat(operator.summary()).containsText(why);
    assertThat(operator.button("propose")).hasCount(0);
  }

  private static void send(StaffSteps operator, byte[] content) {
    choose(operator, content);
    operator.button("check").click();
  }

  private static void choose(StaffSteps operator, byte[] content) {
    operator.field("file").setInputFiles(new FilePayload("projects.csv", "text/csv", content));
  }

  private static void fill(StaffSteps operator, String reference) {
    operator
        .fill("reference", reference)
        .fill("titleEn", "A project of this test")
        .fill("titleJa", "この試験のプロジェクト")
        .fill("methodology", "TH_AM801")
        .fill("methodologyEn", "")
        .fill("scope", "03. Energy Demand")
        .fill("partnerParticipants", "Participant of the project");
    CHOSEN.forEach(field -> operator.field(field).selectOption(new SelectOption().setIndex(1)));
  }

  private static void requireNothingLost(StaffSteps operator) {
    assertThat(operator.field("reference")).hasValue("X1");
    assertThat(operator.field("titleJa")).hasValue("この試験のプロジェクト");
    assertThat(operator.field("partnerParticipants")).hasValue("Participant of the project");
    CHOSEN.forEach(field -> assertThat(operator.field(field)).not().hasValue(""));
  }
}
