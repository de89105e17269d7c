package jp.go.jcmregistry.usecase.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** An address as a QR code, for a telephone's camera. */
final class QrPicture {
  private static final int PIXELS = 320;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private QrPicture() {}

  /** The content of a PNG file. */
  static byte[] of(String address) {
    try {
      BitMatrix dots = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
      BufferedImage image =
          new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < dots.getWidth(); x++) {
        for (int y = 0; y < dots.getHeight(); y++) {
          image.setRGB(x, y, dots.get(x, y) ? BLACK : WHITE);
        }
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(image, "png", file);
      return file.toByteArray();
    } catch (WriterException | IOException failed) {
      throw new IllegalStateException(address, failed);
    }
  }
}
