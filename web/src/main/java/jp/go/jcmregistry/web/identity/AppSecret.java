package jp.go.jcmregistry.web.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * The secret of an app for one-time codes, as text and as a QR code drawn in one path.
 *
 * @param secret Base32
 */
public record AppSecret(String loginId, String secret) {

  private static final String ISSUER = "JCM%20Registry";
  private static final int GROUP = 4;

  /** What every authenticator app reads: SHA-1, six digits and 30 seconds are its defaults. */
  public String address() {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, loginId, secret, ISSUER);
  }

  /** The secret in groups that can be typed. */
  public String grouped() {
    return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  /** How many squares the picture is wide, its white edge among them. */
  public int size() {
    return squares().getWidth();
  }

  /** The dark squares as the path of a picture. */
  public String path() {
    BitMatrix squares = squares();
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  private BitMatrix squares() {
    try {
      return new QRCodeWriter()
          .encode(address(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, GROUP));
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Never the secret: this is what lands in logs. */
  @Override
  public String toString() {
    return "AppSecret of " + loginId;
  }
}
