package jp.go.jcmregistry.domain.notice;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the public pages: as shipped, and as two people changed them. */
class PageTextsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  private final Ledger ledger = new Ledger(DATABASE);

  @BeforeEach
  void beginWithWhatWasShipped() {
    DATABASE.asOwner("DELETE FROM page_text_version");
  }

  private PageText of(String registry, PageText.Page page) {
    return ledger.call(e -> new PageTexts(e).of(registry, page));
  }

  private void record(String english, String japanese) {
    Answers answers = new Answers(Map.of("page", "TERMS", "bodyEn", english, "bodyJa", japanese));
    String change =
        ledger.call(
            e ->
                new RecordChanges(e, List.of(new RecordedTexts(e)))
                    .propose(RecordKind.PAGE_TEXT, answers, ledger.operator())
                    .number());
    ledger.call(
        e ->
            new RecordChanges(e, List.of(new RecordedTexts(e))).approve(change, ledger.approver()));
  }

  @ParameterizedTest
  @EnumSource(PageText.Page.class)
  void everyPageHasATextInBothLanguages(PageText.Page page) {
    PageText text = of(Ledger.REGISTRY, page);
    assertThat(text.since()).isNull();
    assertThat(text.english()).matches("(?s).*[a-z].*").doesNotContainPattern("[ぁ-ん]");
    assertThat(text.japanese()).containsPattern("[ぁ-ん]");
    assertThat(text.english().lines().filter(line -> line.startsWith("# ")))
        .as("the same headings")
        .hasSameSizeAs(text.japanese().lines().filter(line -> line.startsWith("# ")).toList());
  }

  @Test
  void whatTwoPeopleWroteHoldsAndEveryVersionIsKept() {
    record("New terms.", "新しい条件です。");
    record("Newer terms.", "さらに新しい条件です。");
    PageText text = of(Ledger.REGISTRY, PageText.Page.TERMS);
    assertThat(text.english()).isEqualTo("Newer terms.");
    assertThat(text.since()).isNotNull();
    assertThat(of("MNG01", PageText.Page.TERMS).since()).as("another registry's").isNull();
    assertThat(ledger.strings("SELECT version || ' ' || body_en FROM page_text_version ORDER BY 1"))
        .containsExactly("1 New terms.", "2 Newer terms.");
  }

  @Test
  void theFormBeginsWithWhatThePageSaysNow() {
    Answers begun =
        ledger.call(
            e ->
                new RecordChanges(e, List.of(new RecordedTexts(e)))
                    .beginning(RecordKind.PAGE_TEXT, Ledger.REGISTRY, "PRIVACY"));
    assertThat(begun.text("page")).isEqualTo("PRIVACY");
    assertThat(begun.text("bodyJa")).contains("Cookie");
  }

  @Test
  void oneLanguageAloneIsRefused() {
    assertBroken(
        () -> {
          record("Only English.", "Only English.");
          return null;
        },
        "J9101");
    String insert =
        "INSERT INTO page_text_version (id, registry, page, version, body_en, body_ja,"
            + " effective_at, change_id) SELECT nextval('entity_id'), 'JPN01', 'TERMS', 1, 'Text',"
            + " :ja, now(), (SELECT max(id) FROM record_change)";
    record("Terms.", "条件です。");
    DATABASE.asOwner("DELETE FROM page_text_version");
    Breaking breaking = new Breaking(DATABASE, "app");
    breaking.let("ja", "'Text'").refuses("j9101_text_in_both_languages", insert);
    breaking.let("ja", "'本文'").accepts(insert);
  }
}
