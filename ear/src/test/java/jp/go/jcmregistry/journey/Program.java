package jp.go.jcmregistry.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;

/** A program that calls the API under one person's name. */
public final class Program {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI address;
  private final String token;

  private Program(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** A program with a token of this person, as the profile page would have made it. */
  public static Program of(URI address, DataSource database, String loginId) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    String token = "jcm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    String insert =
        "INSERT INTO api_token (id, user_id, label, token_hash, created_at)"
            + " SELECT nextval('entity_id') + 99, id, 'test', sha256(?), registry_now()"
            + " FROM registry_user WHERE login_id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setBytes(1, token.getBytes(StandardCharsets.US_ASCII));
      statement.setString(2, loginId);
      if (statement.executeUpdate() != 1) {
        throw new IllegalArgumentException("nobody is called " + loginId);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return new Program(address, token);
  }

  /** A program whose token is this text. */
  static Program withToken(URI address, String token) {
    return new Program(address, token);
  }

  /** Posts JSON and gives the answer back as it came. */
  public HttpResponse<String> post(String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/v1/" + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return send(request);
  }

  /** Gets what is at an address outside the API. */
  HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
