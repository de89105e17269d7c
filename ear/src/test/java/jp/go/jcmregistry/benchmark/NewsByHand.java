package jp.go.jcmregistry.benchmark;

import static jp.go.jcmregistry.benchmark.ByHand.number;
import static jp.go.jcmregistry.benchmark.TransferByHand.METRIC;
import static jp.go.jcmregistry.benchmark.TransferByHand.REGISTRY;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.go.jcmregistry.benchmark.TransferByHand.Proposed;

/** What the reference writes so that people are told: a notification each, and its mail. */
final class NewsByHand {

  private static final int RUNS_MAX = 5;

  private final ByHand database;

  NewsByHand(ByHand database) {
    this.database = database;
  }

  void proposed(Proposed made) throws SQLException {
    String units = units(Statements.PROMISED, made, made.from());
    List<Object[]> others =
        database.rows(Statements.REPRESENTATIVES, made.from()).stream()
            .filter(person -> number(person[1]) != made.by())
            .toList();
    tell(made, "TRANSACTION_PROPOSED", made.fromNumber(), units, made.at(), others);
  }

  void completed(Proposed made, OffsetDateTime now) throws SQLException {
    String gone = units(Statements.MOVED, made, made.from());
    List<Object[]> givers = database.rows(Statements.REPRESENTATIVES, made.from());
    tell(made, "TRANSACTION_COMPLETED", made.fromNumber(), gone, now, givers);
    String come = units(Statements.MOVED, made, made.to());
    List<Object[]> receivers = database.rows(Statements.REPRESENTATIVES, made.to());
    tell(made, "CREDITS_RECEIVED", made.toNumber(), come, now, receivers);
  }

  private String units(String sql, Proposed made, long account) throws SQLException {
    return database.rows(sql, made.id(), account, RUNS_MAX).stream()
        .map(run -> run[0] + "-" + run[1] + "-" + run[2])
        .collect(Collectors.joining("\n"));
  }

  private void tell(
      Proposed made,
      String kind,
      String account,
      String units,
      OffsetDateTime at,
      List<Object[]> people)
      throws SQLException {
    boolean asks = kind.equals("TRANSACTION_PROPOSED");
    List<Object[]> notifications = new ArrayList<>();
    List<Object[]> mails = new ArrayList<>();
    for (Object[] person : people) {
      long id = database.id();
      notifications.add(
          new Object[] {
            id,
            account,
            asks,
            made.number(),
            "TRANSFER",
            kind,
            METRIC,
            false,
            at,
            made.quantity(),
            made.id(),
            units,
            person[1]
          });
      mails.add(
          new Object[] {
            database.id(), person[2], at, kind, person[3], at, REGISTRY, person[1], id
          });
    }
    database.writeAll(Statements.NOTIFY, notifications);
    database.writeAll(Statements.MAIL, mails);
  }
}
