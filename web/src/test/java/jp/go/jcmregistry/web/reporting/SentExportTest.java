package jp.go.jcmregistry.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.usecase.shared.Xlsx;
import org.junit.jupiter.api.Test;

/** A packed export is read as what it packs, and never further than is allowed. */
class SentExportTest {
  private static final int MEGABYTE = 1_000_000;
  private static final byte[] LIST = Csv.of(List.of("Serial"), List.of(List.of("JCM-JP-ID-1")));

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream to = new GZIPOutputStream(packed)) {
      to.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(packed)) {
      to.putNextEntry(new ZipEntry(name));
      to.write(content);
    }
    return packed.toByteArray();
  }

  private static SentExport sent(byte[] file) throws IOException {
    return SentExport.of(new ByteArrayInputStream(file), MEGABYTE, MEGABYTE / 10);
  }

  @Test
  void aPackedTextIsReadAsText() throws Exception {
    for (byte[] file : List.of(LIST, gzip(LIST), zip("credits.CSV", LIST))) {
      assertThat(ExportForm.of(sent(file))).contains(ExportForm.TEXT);
      assertThat(sent(file).readAllBytes()).isEqualTo(LIST);
    }
  }

  @Test
  void aWorkbookStaysOne() throws Exception {
    byte[] book = Xlsx.of("Credits", List.of(), List.of("Serial"), List.of());
    assertThat(ExportForm.of(sent(book))).contains(ExportForm.WORKBOOK);
    assertThat(sent(book).readAllBytes()).isEqualTo(book);
  }

  @Test
  void noMoreIsReadThanIsAllowedForTheWhole() throws Exception {
    byte[] lines = "a,b\n".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
    byte[] bomb = gzip(lines);
    assertThat(bomb.length).isLessThan(lines.length / 100);
    List<List<String>> read = new ArrayList<>();
    try (SentExport content = sent(bomb)) {
      assertThatThrownBy(() -> Csv.read(content, row -> taken(read, row, content)))
          .isInstanceOf(SentExport.TooLarge.class);
    }
    assertThat(read.size()).isBetween(MEGABYTE / 5, MEGABYTE / 4);
  }

  @Test
  void noMoreIsReadThanIsAllowedForARow() throws Exception {
    for (String row : List.of("a".repeat(MEGABYTE / 2), "\"" + "a\n".repeat(MEGABYTE / 4))) {
      byte[] file = zip("credits.csv", row.getBytes(StandardCharsets.US_ASCII));
      try (SentExport content = sent(file)) {
        assertThatThrownBy(() -> Csv.read(content, cells -> true))
            .isInstanceOf(SentExport.TooLarge.class);
      }
    }
  }

  @Test
  void aBrokenFileIsNoExport() throws Exception {
    byte[] whole = gzip(LIST);
    try (SentExport content = sent(Arrays.copyOf(whole, whole.length - 9))) {
      assertThatThrownBy(content::readAllBytes).isInstanceOf(EOFException.class);
    }
    assertThat(ExportForm.of(sent(new byte[0]))).isEmpty();
  }

  private static boolean taken(List<List<String>> read, List<String> row, SentExport content) {
    content.rowRead();
    return read.add(row);
  }
}
