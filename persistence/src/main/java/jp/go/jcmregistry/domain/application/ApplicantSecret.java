package jp.go.jcmregistry.domain.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import jp.go.jcmregistry.domain.certificate.VerificationCode;

/**
 * With which somebody without an account follows an application: of the form in which codes of
 * certificates are, 80 bits by chance. Only its hash is kept.
 */
public record ApplicantSecret(String text) {
  /** A new secret that nobody has seen. */
  public static ApplicantSecret make() {
    return new ApplicantSecret(VerificationCode.make().text());
  }

  /** Reads what somebody typed; empty when it cannot be one. */
  public static Optional<ApplicantSecret> typed(String typed) {
    return VerificationCode.typed(typed).map(code -> new ApplicantSecret(code.text()));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean opens(Application application) {
    return application.secretHash() != null
        && MessageDigest.isEqual(hash(), application.secretHash());
  }

  /** Never the secret: this is what lands in logs. */
  @Override
  public String toString() {
    return "…";
  }
}
