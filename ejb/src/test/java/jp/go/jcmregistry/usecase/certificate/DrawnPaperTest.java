package jp.go.jcmregistry.usecase.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/**
 * What is printed, as it is seen: each character as ink of its own shape. Text that can be copied
 * says nothing about that: a font may know every character and draw an empty box for it.
 */
class DrawnPaperTest {
  private static final int DPI = 288;
  private static final float POINTS_AN_INCH = 72;
  private static final String WRITTEN = "任意取消証明書二酸化炭素の削減量を取消証明書二酸化炭素";
  private static final String ADDRESS = "http://localhost:8080/ja/verify/ABCD-EFGH-JKLM-NPQR";

  /** A character's shape is compared on so many squares each way. */
  private static final int SQUARES = 16;

  private static final int ALIKE = 26;
  private static final int DARK = 160;

  /** A character and on which squares there is ink. */
  private record Drawn(String character, BitSet ink) {
    int differsFrom(Drawn other) {
      BitSet difference = (BitSet) ink.clone();
      difference.xor(other.ink);
      return difference.cardinality();
    }
  }

  @Test
  void eachJapaneseCharacterIsDrawnInItsOwnShape() throws IOException {
    Sheet sheet = new Sheet("ja", "Drawn").part("ja").paragraph(WRITTEN);
    List<Drawn> drawn = drawn(Paper.print(sheet));
    assertThat(drawn).extracting(Drawn::character).contains("酸", "証").hasSize(WRITTEN.length());
    for (Drawn one : drawn) {
      assertThat(one.ink().cardinality()).as("ink of " + one.character()).isPositive();
      for (Drawn other : drawn) {
        boolean same = one.character().equals(other.character());
        assertThat(one.differsFrom(other) <= ALIKE)
            .as(one.character() + " is drawn like " + other.character())
            .isEqualTo(same);
      }
    }
  }

  @Test
  void aTelephoneReadsTheCode() throws IOException, NotFoundException {
    Sheet sheet = new Sheet("ja", "Code").part("ja").title("証明書");
    sheet.picture(QrPicture.of(ADDRESS), "QR " + ADDRESS);
    try (PDDocument printed = Loader.loadPDF(Paper.print(sheet))) {
      BufferedImage page = new PDFRenderer(printed).renderImageWithDPI(0, DPI);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      RGBLuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      assertThat(
              new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(seen))).getText())
          .isEqualTo(ADDRESS);
    }
  }

  private static List<Drawn> drawn(byte[] file) throws IOException {
    try (PDDocument printed = Loader.loadPDF(file)) {
      BufferedImage page = new PDFRenderer(printed).renderImageWithDPI(0, DPI);
      List<Drawn> drawn = new ArrayList<>();
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> places) {
          places.stream()
              .filter(place -> WRITTEN.contains(place.getUnicode()))
              .map(place -> new Drawn(place.getUnicode(), shape(page, around(place))))
              .forEach(drawn::add);
        }
      }.getText(printed);
      return drawn;
    }
  }

  /** The square in which a character stands, its line's foot a bit above its lower edge. */
  private static Rectangle around(TextPosition place) {
    float pixels = DPI / POINTS_AN_INCH;
    float size = place.getFontSizeInPt();
    return new Rectangle(
        Math.round(place.getXDirAdj() * pixels),
        Math.round((place.getYDirAdj() - size * 0.88f) * pixels),
        Math.round(place.getWidthDirAdj() * pixels),
        Math.round(size * pixels));
  }

  /**
   * Where there is ink within the ink's own bounds, so that where it stands makes no difference.
   */
  private static BitSet shape(BufferedImage page, Rectangle within) {
    Rectangle ink = new Rectangle(-1, -1);
    for (int x = within.x; x < within.x + within.width; x++) {
      for (int y = within.y; y < within.y + within.height; y++) {
        if (isDark(page, x, y)) {
          ink.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    BitSet squares = new BitSet();
    for (int x = ink.x; x < ink.x + ink.width; x++) {
      for (int y = ink.y; y < ink.y + ink.height; y++) {
        if (isDark(page, x, y)) {
          int column = (x - ink.x) * SQUARES / ink.width;
          int row = (y - ink.y) * SQUARES / ink.height;
          squares.set(row * SQUARES + column);
        }
      }
    }
    return squares;
  }

  private static boolean isDark(BufferedImage page, int x, int y) {
    return (page.getRGB(x, y) & 0xFF) < DARK;
  }
}
