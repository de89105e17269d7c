package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The running registry's ledger, where a test finds what its people are to act on. */
final class Ledger {

  /** A well formed number that no account has. */
  static final String NO_ACCOUNT = "JPN-100-9999999-95";

  private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

  private final RunningRegistry registry;

  Ledger(RunningRegistry registry) {
    this.registry = registry;
  }

  /** The account a demonstration user acts for. */
  String account(String loginId) {
    return text(
        "SELECT a.number FROM account a JOIN representation r ON r.account_id = a.id"
            + " JOIN registry_user u ON u.id = r.user_id"
            + " WHERE r.until_at IS NULL AND u.login_id = ?",
        loginId);
  }

  /** Units of one account that the registry would choose last, no two of them neighbours. */
  List<String> freeUnits(String account, int count) {
    String series =
        "SELECT s.name || '-' FROM credit_block b JOIN credit_series s ON s.id = b.series_id"
            + " JOIN account a ON a.id = b.account_id WHERE a.number = ? AND b.until_at IS NULL"
            + " AND b.serial_last - b.serial_first > 1000 AND NOT EXISTS (SELECT FROM reservation v"
            + " WHERE v.open AND v.series_id = b.series_id AND v.serials && b.serials)"
            + " ORDER BY b.vintage DESC, b.serial_last DESC LIMIT 1";
    String name = text(series, account);
    long last = Long.parseLong(text(series.replace("s.name || '-'", "b.serial_last"), account));
    return LongStream.range(0, count).mapToObj(unit -> name + (last - 2 * unit)).toList();
  }

  /** A transfer between two people's accounts that waits for a decision. */
  String proposed(String from, String to, int quantity) {
    return proposed(from, to, "\"quantity\":" + quantity);
  }

  String proposed(String from, String to, List<String> units) {
    return proposed(from, to, "\"units\":[\"" + String.join("\",\"", units) + "\"]");
  }

  private String proposed(String from, String to, String what) {
    String json =
        "{\"request\":\"%s\",\"kind\":\"TRANSFER\",\"from\":\"%s\",\"to\":\"%s\",%s}"
            .formatted(UUID.randomUUID(), account(from), account(to), what);
    HttpResponse<String> answer = program(from).post("transactions", json);
    Matcher number = NUMBER.matcher(answer.body());
    assertThat(number.find()).as(answer.body()).isTrue();
    return number.group(1);
  }

  /** Approves or rejects, as a program of this person. */
  void decide(String loginId, String number, String decision) {
    String json = "{\"decision\":\"%s\",\"reason\":\"Test\"}".formatted(decision);
    HttpResponse<String> answer =
        program(loginId).post("transactions/" + number + "/decision", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private Program program(String loginId) {
    return Program.of(registry.address(), registry.database(), loginId);
  }

  /** Makes a proposal older by so many days. */
  void age(String number, int days) {
    change(
        "UPDATE registry_transaction SET proposed_at = proposed_at - ? * interval '1 day'"
            + " WHERE number = ?",
        days,
        number);
  }

  /** Makes what is asked for about somebody older by so many days. */
  void ageRequests(String loginId, int days) {
    change(
        "UPDATE user_request SET asked_at = asked_at - ? * interval '1 day' WHERE status ="
            + " 'WAITING' AND user_id = (SELECT id FROM registry_user WHERE login_id = ?)",
        days,
        loginId);
  }

  /** Has a series count its serials from here, against the lock that lets it only grow. */
  void countFrom(String series, long serial) {
    change("ALTER TABLE credit_series DISABLE TRIGGER series_only_grows");
    try {
      change("UPDATE credit_series SET next_serial = ? WHERE name = ?", serial, series);
    } finally {
      change("ALTER TABLE credit_series ENABLE TRIGGER series_only_grows");
    }
  }

  /** What a test breaks, or brings about, on purpose. */
  void change(String sql, Object... parameters) {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < parameters.length; at++) {
        statement.setObject(at + 1, parameters[at]);
      }
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** One value from the database. */
  String text(String sql, String... parameters) {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int at = 0; at < parameters.length; at++) {
        query.setString(at + 1, parameters[at]);
      }
      try (ResultSet row = query.executeQuery()) {
        assertThat(row.next()).as(sql).isTrue();
        return row.getString(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
