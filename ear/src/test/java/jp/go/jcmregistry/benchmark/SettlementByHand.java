package jp.go.jcmregistry.benchmark;

import static jp.go.jcmregistry.benchmark.ByHand.number;
import static jp.go.jcmregistry.benchmark.TransferByHand.METRIC;
import static jp.go.jcmregistry.benchmark.TransferByHand.REGISTRY;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.go.jcmregistry.benchmark.TransferByHand.Proposed;
import jp.go.jcmregistry.benchmark.TransferByHand.Run;
import jp.go.jcmregistry.domain.credit.SerialRange;

/** The second half of the reference: what approving a transfer and moving its units sends. */
final class SettlementByHand {

  private static final String HOLDING = "ENTITY_HOLDING";
  private static final int LOOKS_MAX = 5;

  private final ByHand database;
  private final NewsByHand news;

  SettlementByHand(ByHand database, NewsByHand news) {
    this.database = database;
    this.news = news;
  }

  void approve(Proposed proposed, long by) throws SQLException {
    database.row(Statements.LOCK_TRANSACTION, REGISTRY, proposed.number());
    database.row(Statements.APPROVERS, proposed.from(), proposed.by());
    database.row(Statements.LOCK_ACCOUNT, proposed.from());
    database.row(Statements.FREEZES, REGISTRY);
    List<Run> runs = check(proposed);
    OffsetDateTime now = TransferByHand.now(database);
    database.row(Statements.CLOSED_UNTIL, REGISTRY, now);
    database.row(Statements.EXTENDED, REGISTRY, proposed.at(), now);
    database.row(Statements.REGISTRY, REGISTRY);
    database.write(Statements.APPROVE, "APPROVED", by, now, 2, proposed.id(), 1);
    database.write(Statements.STATUS_CHANGE, proposed.id(), "APPROVED", now, by);
    database.rows(Statements.SETTINGS, REGISTRY, now);
    database.rows(Statements.RESERVATIONS, proposed.id());
    move(proposed, runs);
    database.write(Statements.AUDIT, REGISTRY, by, "Deciding.approve", proposed.number(), "");
  }

  private List<Run> check(Proposed proposed) throws SQLException {
    List<Run> runs = new ArrayList<>();
    for (Object[] row : database.rows(Statements.RESERVATIONS, proposed.id())) {
      runs.add(new Run(number(row[5]), number(row[3]), number(row[4])));
    }
    database.row(Statements.ACCOUNT_BY_ID, proposed.to());
    String named =
        runs.stream()
            .map(r -> r.series() + ":" + r.first() + ":" + r.last())
            .collect(Collectors.joining(","));
    database.rows(Statements.RUN_STATES, named, proposed.from(), proposed.id());
    for (long series : runs.stream().mapToLong(Run::series).distinct().toArray()) {
      database.row(Statements.SERIES, series);
    }
    database.rows(Statements.SETTINGS, REGISTRY, proposed.at());
    TransferByHand.now(database);
    return runs;
  }

  private void move(Proposed proposed, List<Run> runs) throws SQLException {
    OffsetDateTime now = TransferByHand.now(database);
    List<Object[]> touched = new ArrayList<>();
    for (Run run : runs) {
      touched.addAll(lockWhole(run, proposed.from()));
    }
    giveUp(proposed, touched, runs, now);
    database.write(Statements.COMPLETE, "COMPLETED", now, now, 3, proposed.id(), 2);
    receive(proposed, runs, touched, now);
    record(proposed, runs, now);
    news.completed(proposed, now);
  }

  /** A block merged away by its neighbour between two looks is found at the second. */
  private List<Object[]> lockWhole(Run run, long account) throws SQLException {
    for (int look = 0; look < LOOKS_MAX; look++) {
      List<Object[]> blocks =
          database.rows(Statements.LOCK_TOUCHED, run.series(), run.first(), run.last(), account);
      long held =
          blocks.stream()
              .mapToLong(
                  block ->
                      Math.min(number(block[4]), run.last())
                          - Math.max(number(block[3]), run.first())
                          + 1)
              .sum();
      if (held == run.last() - run.first() + 1) {
        return blocks;
      }
    }
    throw new SQLException("the units " + run + " are not there");
  }

  private void giveUp(Proposed by, List<Object[]> touched, List<Run> runs, OffsetDateTime now)
      throws SQLException {
    for (Object[] block : touched) {
      database.write(Statements.END_BLOCK, by.id(), now, block[0]);
      List<SerialRange> gone =
          runs.stream()
              .filter(run -> run.series() == number(block[1]))
              .map(run -> SerialRange.of(run.first(), run.last()))
              .toList();
      SerialRange whole = SerialRange.of(number(block[3]), number(block[4]));
      for (SerialRange left : SerialRange.subtract(List.of(whole), gone)) {
        begin(by, by.from(), number(block[1]), left, block[2], now);
      }
    }
  }

  private void receive(Proposed by, List<Run> runs, List<Object[]> touched, OffsetDateTime now)
      throws SQLException {
    Map<Long, List<SerialRange>> bySeries = new TreeMap<>();
    runs.forEach(
        run ->
            bySeries
                .computeIfAbsent(run.series(), s -> new ArrayList<>())
                .add(SerialRange.of(run.first(), run.last())));
    for (Map.Entry<Long, List<SerialRange>> series : bySeries.entrySet()) {
      Object vintage =
          touched.stream()
              .filter(block -> number(block[1]) == series.getKey())
              .findFirst()
              .orElseThrow()[2];
      for (SerialRange range : SerialRange.union(series.getValue())) {
        arrive(by, series.getKey(), range, vintage, now);
      }
    }
  }

  private void arrive(
      Proposed by, long series, SerialRange range, Object vintage, OffsetDateTime now)
      throws SQLException {
    SerialRange merged = range;
    List<Object[]> beside =
        database.rows(
            Statements.LOCK_NEIGHBOURS, series, range.first() - 1, range.last() + 1, by.to(), now);
    for (Object[] block : beside) {
      SerialRange neighbour = SerialRange.of(number(block[3]), number(block[4]));
      if (neighbour.adjoins(range)) {
        database.write(Statements.END_BLOCK, by.id(), now, block[0]);
        merged = merged.merge(neighbour);
      }
    }
    begin(by, by.to(), series, merged, vintage, now);
  }

  private void begin(
      Proposed by, long account, long series, SerialRange range, Object vintage, OffsetDateTime now)
      throws SQLException {
    database.write(
        Statements.BEGIN_BLOCK,
        database.id(),
        account,
        HOLDING,
        range.first(),
        range.last(),
        series,
        now,
        by.id(),
        vintage);
  }

  private void record(Proposed by, List<Run> runs, OffsetDateTime now) throws SQLException {
    long sum = runs.stream().mapToLong(run -> run.last() - run.first() + 1).sum();
    database.writeAll(
        Statements.ENTRY,
        List.of(
            new Object[] {by.from(), METRIC, by.id(), now, -sum},
            new Object[] {by.to(), METRIC, by.id(), now, sum}));
    int line = 0;
    for (Run run : runs) {
      line++;
      database.write(
          Statements.LINE,
          line,
          by.id(),
          by.from(),
          HOLDING,
          "TRANSFER",
          run.first(),
          run.last(),
          run.series(),
          by.to(),
          HOLDING);
    }
    database.row(Statements.CLOSED_UNTIL, REGISTRY, now);
    database.write(Statements.STATUS_CHANGE, by.id(), "COMPLETED", now, null);
    for (Object[] reservation : database.rows(Statements.RESERVATIONS, by.id())) {
      database.write(Statements.CLOSE_RESERVATION, false, reservation[0]);
    }
    database.rows(Statements.CERTIFICATE, by.id());
  }
}
