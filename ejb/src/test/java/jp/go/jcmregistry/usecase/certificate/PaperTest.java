package jp.go.jcmregistry.usecase.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.certificate.CertificateKind;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.certificate.Sheet.Fact;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed: readable as text in both languages, tagged, with its font in it. */
class PaperTest {
  private static final String BUNDLE = "jp.go.jcmregistry.usecase.certificate.Paper";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final String ADDRESS = "http://localhost:8080/ja/verify/ABCD-EFGH-JKLM-NPQR";

  private static Sheet sheet() {
    return new Sheet("ja", "JCM Registry C-2026-000001")
        .part("ja")
        .title("任意取消し証明書")
        .paragraph("以下のJCMクレジットが取り消されたことを証明します。")
        .facts(
            List.of(
                new Fact("口座名義人", "実演不二コール株式会社・髙橋﨑"),
                new Fact("目的", "<b>会議</b> & イベント"),
                new Fact("受益者", null)))
        .heading("対象のクレジット")
        .table(
            List.of("識別番号", "数量"), List.of(List.of("JCM-JP-VN-003-2018-2388-24637", "22,250")), 1)
        .part("en")
        .title("Certificate of Voluntary Cancellation")
        .paragraph("They cannot be transferred again.")
        .picture(QrPicture.of(ADDRESS), "QR code of the address " + ADDRESS);
  }

  @Test
  void bothLanguagesReadAsTheyWereWritten() throws IOException {
    try (PDDocument printed = Loader.loadPDF(Paper.print(sheet()))) {
      String text = new PDFTextStripper().getText(printed);
      assertThat(text)
          .contains("任意取消し証明書", "実演不二コール株式会社・髙橋﨑", "JCM-JP-VN-003-2018-2388-24637")
          .contains("<b>会議</b> & イベント")
          .contains("Certificate of Voluntary Cancellation", "They cannot be transferred again.")
          .doesNotContain("受益者");
      assertThat(printed.getNumberOfPages()).isEqualTo(2);
    }
  }

  private static List<String> pages(Sheet sheet) throws IOException {
    try (PDDocument printed = Loader.loadPDF(Paper.print(sheet))) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= printed.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        pages.add(text.getText(printed));
      }
      return pages;
    }
  }

  private static List<List<String>> rows(int count) {
    return IntStream.range(0, count).mapToObj(n -> List.of("JCM-JP-VN-003-" + n, "1")).toList();
  }

  @Test
  void aTableThatGoesOnSaysAgainWhatItsColumnsAre() throws IOException {
    Sheet sheet = new Sheet("en", "Long").part("en").title("Long");
    List<String> pages = pages(sheet.table(List.of("Serial", "Quantity"), rows(120), 1));
    assertThat(pages).hasSizeGreaterThan(2).allMatch(page -> page.contains("Quantity"));
  }

  /** Wherever a page ends, a heading stands on the page of what it is the heading of. */
  @Test
  void noHeadingStandsAloneAtTheFootOfAPage() throws IOException {
    for (int before = 28; before < 44; before++) {
      Sheet sheet = new Sheet("en", "Foot").part("en").title("Foot");
      sheet.table(List.of("Serial", "Quantity"), rows(before), 1);
      List<String> pages = pages(sheet.heading("Verified").form(List.of(new Fact("Day", "Now"))));
      assertThat(pages)
          .as(before + " rows")
          .allMatch(page -> page.contains("Verified") == page.contains("Now"));
    }
  }

  @Test
  void itIsTaggedAndSaysItsLanguageAndItsTitle() throws IOException {
    try (PDDocument printed = Loader.loadPDF(Paper.print(sheet()))) {
      PDDocumentCatalog catalog = printed.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getLanguage()).isEqualTo("ja");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(printed.getDocumentInformation().getTitle())
          .isEqualTo("JCM Registry C-2026-000001");
      Map<String, List<String>> tags = new TreeMap<>();
      collect(catalog.getStructureTreeRoot(), tags);
      assertThat(tags).containsKeys("H1", "H2", "P", "Table", "TH", "TD", "Figure");
      assertThat(tags.get("Figure")).containsExactly("QR code of the address " + ADDRESS);
    }
  }

  private static void collect(PDStructureNode node, Map<String, List<String>> tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.computeIfAbsent(element.getStructureType(), type -> new ArrayList<>())
            .add(String.valueOf(element.getAlternateDescription()));
        collect(element, tags);
      }
    }
  }

  @Test
  void everyFontIsInTheFile() throws IOException {
    try (PDDocument printed = Loader.loadPDF(Paper.print(sheet()))) {
      List<PDFont> fonts = new ArrayList<>();
      for (PDPage page : printed.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts).allMatch(font -> font.getName().contains("NotoSansJP"));
    }
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    Map<String, String> english = words(Locale.ENGLISH);
    Map<String, String> japanese = words(Locale.JAPANESE);

    assertThat(japanese.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, word) ->
            assertThat(placeholders(japanese.get(key))).as(key).isEqualTo(placeholders(word)));
    assertThat(english.values()).noneMatch(word -> word.contains("'"));
  }

  @Test
  void everyKindHasItsWords() {
    PaperWords words = new PaperWords("ja", ZoneId.of("Asia/Tokyo"));
    for (CertificateKind kind : CertificateKind.values()) {
      assertThat(words.of("title." + kind)).contains("証明書");
      assertThat(words.of("statement." + kind)).contains("証明します");
    }
    for (TransactionKind kind : TransactionKind.values()) {
      assertThat(words.of("TransactionKind." + kind)).isNotBlank();
      assertThat(kind.isCertified())
          .isEqualTo(
              List.of(CertificateKind.values()).stream()
                  .anyMatch(each -> each.name().equals(kind.name())));
    }
    for (TransactionStatus status : TransactionStatus.values()) {
      assertThat(words.of("TransactionStatus." + status)).isNotBlank();
    }
    for (AccountStatus status : AccountStatus.values()) {
      assertThat(words.of("AccountStatus." + status)).isNotBlank();
    }
    for (Rights rights : Rights.values()) {
      assertThat(words.of("Rights." + rights)).isNotBlank();
    }
    for (String contact : HolderContacts.NAMES) {
      assertThat(words.of("contact." + contact)).isNotBlank();
    }
    for (AccountKind kind : AccountKind.values()) {
      if (!kind.isContra()) {
        assertThat(words.of("AccountKind." + kind)).isNotBlank();
      }
    }
  }

  @Test
  void theAddressIsTheInstallationsNeverTheRequests() {
    assertThat(
            PublicAddress.of(Map.of("REGISTRY_PUBLIC_ADDRESS", "https://jcm.example.org/"))
                .verification("en", "ABCD-EFGH-JKLM-NPQR"))
        .isEqualTo("https://jcm.example.org/en/verify/ABCD-EFGH-JKLM-NPQR");
    assertThat(PublicAddress.of(Map.of()).verification("ja", "ABCD-EFGH-JKLM-NPQR"))
        .isEqualTo(ADDRESS);
  }

  private static Map<String, String> words(Locale language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> words = new TreeMap<>();
    Enumeration<String> keys = bundle.getKeys();
    keys.asIterator().forEachRemaining(key -> words.put(key, bundle.getString(key)));
    return words;
  }

  private static List<String> placeholders(String word) {
    return PLACEHOLDER.matcher(word).results().map(found -> found.group()).sorted().toList();
  }
}
