package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @EnumSource(Page.class)
  void everyPageIsFoundAgainAtItsOwnAddress(Page page) {
    Address address =
        new Address("JPN01", Language.JAPANESE, page, page.isKeyed() ? "T-2026-000123" : null);
    String path = address.toString();
    assertThat(path).startsWith("/ja/");
    assertThat(Address.parse("JPN01", Language.JAPANESE, path.substring("/ja/".length())))
        .contains(address);
  }

  @ParameterizedTest
  @CsvSource({
    "accounts/JPN-100-0000001-CC, ACCOUNT, JPN-100-0000001-CC",
    "credits/JCM-JP-ID-002-2015-1-27, CREDIT, JCM-JP-ID-002-2015-1-27",
    "approvals/T-2026-000123, APPROVAL, T-2026-000123",
    "credits/mine, MY_CREDITS,",
    "admin/issuance/check, ISSUANCE_CHECK,",
  })
  void thePathNamesPageAndKey(String path, Page page, String key) {
    assertThat(Address.parse("JPN01", Language.ENGLISH, path))
        .contains(new Address("JPN01", Language.ENGLISH, page, key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about.xhtml",
        "About",
        "about/",
        "/about",
        "accounts/",
        "accounts/ ",
        "accounts/1/2",
        "pages/about",
        "../WEB-INF/web.xml",
        "notices//1"
      })
  void nothingElseIsAnAddress(String path) {
    assertThat(Address.parse("JPN01", Language.ENGLISH, path)).isEmpty();
  }

  @Test
  void aKeyIsOfALengthAPersonCouldSend() {
    assertThat(Address.parse("JPN01", Language.ENGLISH, "accounts/" + "1".repeat(200))).isPresent();
    assertThat(Address.parse("JPN01", Language.ENGLISH, "accounts/" + "1".repeat(201))).isEmpty();
  }

  @Test
  void aKeyIsWrittenSoThatItStaysOneKey() {
    assertThat(new Address("JPN01", Language.ENGLISH, Page.ACCOUNT, "a b/c?d"))
        .hasToString("/en/accounts/a%20b%2Fc%3Fd");
  }

  @Test
  void aKeyedPageNeedsItsKeyAndNoOtherHasOne() {
    assertThatThrownBy(() -> Address.of("JPN01", Language.ENGLISH, Page.ACCOUNT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Address("JPN01", Language.ENGLISH, Page.ABOUT, "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noTwoPagesShareAnAddressOrAView() {
    Stream<String> addresses =
        Arrays.stream(Page.values()).map(page -> page.getPath() + (page.isKeyed() ? "/*" : ""));
    assertThat(addresses).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Page.values()).map(Page::getView)).doesNotHaveDuplicates();
  }

  @Test
  void signingInLeadsOnToOurOwnPagesOnly() {
    assertThat(List.of("/en/approvals/T-2026-000123", "/ja/", "/ja/credits?page=2"))
        .allMatch(NextPage::isOurs);
    assertThat(
            List.of(
                "https://example.org/",
                "//example.org/en/",
                "/en/../x",
                "/\\example.org",
                "/en/signin?next=/en/",
                "/",
                "",
                "en/about",
                "/en/about\r\nX: y"))
        .noneMatch(NextPage::isOurs);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "ja | JAPANESE",
        "ja-JP,ja;q=0.9,en;q=0.8 | JAPANESE",
        "en-US,en;q=0.9,ja;q=0.8 | ENGLISH",
        "fr,ja;q=0.5 | JAPANESE",
        "fr | ENGLISH",
        "* | ENGLISH",
        "- | ENGLISH",
        "ja;q=x | ENGLISH",
      })
  void theBrowserSaysWhichLanguageItWants(String header, Language language) {
    assertThat(Language.preferred(header)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "/en/notices, JPN01, /en/notices",
    "/mng01/en/notices, MNG01, /mng01/en/notices",
    "/mng01/ja/notices/N-1, MNG01, /mng01/ja/notices/N-1",
    "/jpn01/ja/, JPN01, /ja/"
  })
  void anAddressNamesItsRegistryUnlessItIsTheDefaultOne(
      String path, String registry, String address) {
    Address read = Address.Path.of(path).address().orElseThrow();
    assertThat(read.registry()).isEqualTo(registry);
    assertThat(read).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/mng01, true",
    "/mng01/, true",
    "/resources/x.css, false",
    "/mng01/resources/x.css, false",
    "/mng012/en/, false",
    "/MNG01/en/, false",
    "/de/, false"
  })
  void whatIsNoPageIsAnEntranceOrAFile(String path, boolean entrance) {
    Address.Path read = Address.Path.of(path);
    assertThat(read.address()).isEmpty();
    assertThat(read.isOfPages()).isEqualTo(entrance);
  }
}
