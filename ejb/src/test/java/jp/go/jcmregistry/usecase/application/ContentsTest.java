package jp.go.jcmregistry.usecase.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a file is, its content says; its name was never asked. */
class ContentsTest {

  @Test
  void aFileIsKnownByItsContent() {
    assertThat(typeOf("%PDF-1.7\n%âãÏÓ")).isEqualTo("application/pdf");
    assertThat(Contents.typeOf(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")))
        .isEqualTo("image/png");
    assertThat(Contents.typeOf(HexFormat.of().parseHex("ffd8ffe000104a46494600010100")))
        .isEqualTo("image/jpeg");
  }

  @Test
  void whatCouldBeRunIsNoneOfThem() {
    assertThat(typeOf("<!DOCTYPE html><html><script>alert(1)</script></html>"))
        .isEqualTo("text/html");
    assertThat(typeOf("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).isEqualTo("image/svg+xml");
    assertThat(typeOf("MZ\u0090")).doesNotContain("pdf", "png", "jpeg");
    assertThat(typeOf("")).isEqualTo("application/octet-stream");
  }

  private static String typeOf(String text) {
    return Contents.typeOf(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
