package jp.go.jcmregistry.usecase.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Makes a PDF read as it was written. The font draws some characters that look alike with one
 * glyph, such as 高 and the radical ⾼, or the middle dots; the library names each glyph by the
 * lowest of its characters. Here it is named by the one that stands in the text, so that whoever
 * searches, copies or listens gets what was printed.
 */
final class WrittenCharacters {
  private static final int CODES = 0x10000;
  private static final int CODE_BYTES = 2;

  /** As many entries a section of the table may have. */
  private static final int SECTION_MAX = 100;

  private final CmapLookup glyphs;

  private WrittenCharacters(CmapLookup glyphs) {
    this.glyphs = glyphs;
  }

  /** Reads which characters a font draws alike. */
  static WrittenCharacters of(InputStream font) {
    try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return new WrittenCharacters(read.getUnicodeCmapLookup());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same file, every glyph named by the character of this text that it stands for. */
  byte[] restore(byte[] pdf, String text) throws IOException {
    Set<Integer> written = text.codePoints().boxed().collect(Collectors.toSet());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Set<COSStream> done = new HashSet<>();
      for (PDPage page : document.getPages()) {
        restore(page.getResources(), written, done);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    }
  }

  private void restore(PDResources resources, Set<Integer> written, Set<COSStream> done)
      throws IOException {
    for (COSName name : resources.getFontNames()) {
      COSStream names = resources.getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
      if (names != null && done.add(names)) {
        rename(names, written);
      }
    }
  }

  private void rename(COSStream names, Set<Integer> written) throws IOException {
    CMap map;
    try (InputStream content = names.createInputStream()) {
      map = new CMapParser().parse(new RandomAccessReadBuffer(content));
    }
    List<String> entries = new ArrayList<>();
    for (int code = 0; code < CODES; code++) {
      String named = map.toUnicode(code, CODE_BYTES);
      if (named != null) {
        entries.add("<%04X> <%s>".formatted(code, hex(meant(named, written))));
      }
    }
    try (OutputStream content = names.createOutputStream(COSName.FLATE_DECODE)) {
      content.write(table(entries).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** The character of the text that looks like this one; this one where there is none. */
  private String meant(String named, Set<Integer> written) {
    int character = named.codePointAt(0);
    List<Integer> alike = glyphs.getCharCodes(glyphs.getGlyphId(character));
    if (written.contains(character) || alike == null) {
      return named;
    }
    return alike.stream()
        .filter(written::contains)
        .findFirst()
        .map(Character::toString)
        .orElse(named);
  }

  private static String hex(String characters) {
    return HexFormat.of().withUpperCase().formatHex(characters.getBytes(StandardCharsets.UTF_16BE));
  }

  private static String table(List<String> entries) {
    StringBuilder table =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int from = 0; from < entries.size(); from += SECTION_MAX) {
      List<String> section = entries.subList(from, Math.min(from + SECTION_MAX, entries.size()));
      table.append(section.size()).append(" beginbfchar\n");
      section.forEach(entry -> table.append(entry).append('\n'));
      table.append("endbfchar\n");
    }
    return table
        .append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
