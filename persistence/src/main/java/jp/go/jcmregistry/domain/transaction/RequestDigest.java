package jp.go.jcmregistry.domain.transaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a request says, as SHA-256, so that the same request with other content is recognised
 * (J9003). The canonical form is the text of the request's record: the names and values of its
 * components in their order.
 */
final class RequestDigest {
  private RequestDigest() {}

  static byte[] of(Record request) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(request.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
