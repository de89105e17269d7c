package jp.go.jcmregistry.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A plain HTTP client that keeps its connections: the lightest that Java brings along. */
final class Http {

  static {
    System.setProperty("http.keepAlive", "true");
    System.setProperty("http.maxConnections", "64");
  }

  private final URI address;

  Http(URI address) {
    this.address = address;
  }

  /** Posts JSON with a token; the answer's body, or an exception that holds it. */
  String post(String path, String token, String json) throws IOException {
    HttpURLConnection connection = open(path);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Authorization", "Bearer " + token);
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    connection.setFixedLengthStreamingMode(body.length);
    connection.getOutputStream().write(body);
    return answer(connection);
  }

  /** Gets a page. */
  String get(String path) throws IOException {
    return answer(open(path));
  }

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection) address.resolve(path).toURL().openConnection();
  }

  private static String answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      if (status >= 400) {
        throw new IOException(status + " " + text);
      }
      return text;
    }
  }
}
