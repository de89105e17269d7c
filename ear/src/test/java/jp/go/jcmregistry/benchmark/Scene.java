package jp.go.jcmregistry.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.go.jcmregistry.domain.account.AccountNumber;

/**
 * What the benchmark acts on: so many blocks, spread over 200 entity accounts with two people each,
 * so that transfers at the same time mostly lock different accounts, as in a real registry.
 */
final class Scene {

  static final int ACCOUNTS = 200;

  private static final int KIND = 100;
  private static final int TOKEN_LENGTH = 43;

  private final List<String> numbers;

  private Scene(List<String> numbers) {
    this.numbers = numbers;
  }

  /** Writes the scene into an empty registry. */
  static Scene seeded(DataSource owner, int blocks, int unitsOfBlock) throws SQLException {
    List<String> numbers = new ArrayList<>();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET bench.blocks = '%d'".formatted(blocks));
      statement.execute("SET bench.units = '%d'".formatted(unitsOfBlock));
      statement.execute("CREATE TEMP TABLE bench_account (n int PRIMARY KEY, number text)");
      for (int n = 1; n <= ACCOUNTS; n++) {
        numbers.add(opened(statement, connection, n));
      }
      statement.execute(script());
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("ANALYZE");
    }
    return new Scene(numbers);
  }

  private static String opened(Statement statement, Connection connection, int n)
      throws SQLException {
    long sequence;
    try (ResultSet next = statement.executeQuery("SELECT nextval('account_sequence')")) {
      next.next();
      sequence = next.getLong(1);
    }
    String number = AccountNumber.of("JPN", KIND, sequence).toString();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO bench_account VALUES (?, ?)")) {
      insert.setInt(1, n);
      insert.setString(2, number);
      insert.executeUpdate();
    }
    return number;
  }

  private static String script() {
    try (InputStream file = Scene.class.getResourceAsStream("/benchmark/scene.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The number of an account, counted from 0. */
  String account(int index) {
    return numbers.get(index);
  }

  /** The token of one of an account's two people, 0 or 1. */
  static String token(int account, int person) {
    StringBuilder token = new StringBuilder("bench-%d-%d".formatted(account + 1, person));
    while (token.length() < TOKEN_LENGTH) {
      token.append('-');
    }
    return "jcm_" + token;
  }
}
