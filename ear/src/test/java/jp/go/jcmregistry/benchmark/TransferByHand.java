package jp.go.jcmregistry.benchmark;

import static jp.go.jcmregistry.benchmark.ByHand.number;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The reference: the same complete transfer by the same statements with the same commits, sent one
 * by one and prepared, by a client that does nothing else.
 */
final class TransferByHand implements Work {

  static final String REGISTRY = "JPN01";
  static final String METRIC = "GHG";

  private static final byte[] DIGEST = new byte[32];
  private static final int FIRST_PAGE = 8;

  private final Scene scene;
  private final ByHand database;
  private final SettlementByHand settlement;
  private final NewsByHand news;

  TransferByHand(Scene scene, ByHand database) {
    this.scene = scene;
    this.database = database;
    this.news = new NewsByHand(database);
    this.settlement = new SettlementByHand(database, news);
  }

  /** Some units of one series. */
  record Run(long series, long first, long last) {}

  /** What the second person finds. */
  record Proposed(
      long id,
      String number,
      long from,
      String fromNumber,
      long to,
      String toNumber,
      long quantity,
      long by,
      OffsetDateTime at) {}

  @Override
  public void once(RandomGenerator chance) throws Exception {
    int from = chance.nextInt(Scene.ACCOUNTS);
    int to = (from + 1 + chance.nextInt(Scene.ACCOUNTS - 1)) % Scene.ACCOUNTS;
    int quantity = 1 + chance.nextInt(TransferOverHttp.QUANTITY_MAX);
    try {
      long proposer = actor(Scene.token(from, 0));
      Proposed proposed = propose(scene.account(from), scene.account(to), quantity, proposer);
      database.commit();
      long approver = actor(Scene.token(from, 1));
      settlement.approve(proposed, approver);
      database.commit();
    } catch (SQLException | RuntimeException failure) {
      database.rollback();
      throw failure;
    }
  }

  /** Who calls, and whether the registry is open: asked before any transaction begins. */
  private long actor(String token) throws SQLException, NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    database.alone(true);
    long person = number(database.row(Statements.ACTOR, hash, "127.0.0.1", "benchmark", hash)[0]);
    database.rows(Statements.NEXT_WINDOW, REGISTRY, now(database));
    database.alone(false);
    return person;
  }

  private Proposed propose(String fromNumber, String toNumber, int quantity, long by)
      throws SQLException {
    UUID request = UUID.randomUUID();
    long from = number(database.row(Statements.ACCOUNT_BY_NUMBER, REGISTRY, fromNumber)[0]);
    database.row(Statements.LOCK_ACCOUNT, from);
    database.rows(Statements.BY_REQUEST, request);
    OffsetDateTime now = now(database);
    database.row(Statements.CLOSED_UNTIL, REGISTRY, now);
    long to = number(database.row(Statements.ACCOUNT_BY_NUMBER, REGISTRY, toNumber)[0]);
    List<Run> runs = choose(from, quantity);
    for (long series : runs.stream().mapToLong(Run::series).distinct().toArray()) {
      database.row(Statements.SERIES, series);
    }
    database.rows(Statements.SETTINGS, REGISTRY, now);
    database.row(Statements.FREEZES, REGISTRY);
    database.row(Statements.REGISTRY, REGISTRY);
    String number =
        "T-%d-%06d".formatted(now.getYear(), number(database.row(Statements.NEXT_NUMBER)[0]));
    database.rows(Statements.WORKING_DAYS, REGISTRY, now.toLocalDate());
    long id = database.id();
    write(request, number, from, to, quantity, by, now, id);
    for (Run run : runs) {
      database.write(
          Statements.RESERVE, database.id(), from, true, run.first(), run.last(), run.series(), id);
    }
    Proposed made = new Proposed(id, number, from, fromNumber, to, toNumber, quantity, by, now);
    news.proposed(made);
    database.write(
        Statements.AUDIT, REGISTRY, by, "Proposing.propose", number, "TransactionKind.TRANSFER");
    return made;
  }

  private void write(
      UUID request,
      String number,
      long from,
      long to,
      long quantity,
      long by,
      OffsetDateTime now,
      long id)
      throws SQLException {
    database.write(
        Statements.PROPOSE,
        id,
        now.plusDays(7),
        from,
        "TRANSFER",
        METRIC,
        number,
        now,
        by,
        quantity,
        REGISTRY,
        request,
        DIGEST,
        "PROPOSED",
        to,
        1);
    database.write(Statements.STATUS_CHANGE, id, "PROPOSED", now, by);
  }

  private List<Run> choose(long account, long quantity) throws SQLException {
    List<Run> chosen = new ArrayList<>();
    long missing = quantity;
    Object[] last = {0, 0L, 0L};
    int size = FIRST_PAGE;
    while (missing > 0) {
      List<Object[]> page =
          database.rows(Statements.FREE_RUNS, account, last[0], last[1], last[2], size);
      if (page.isEmpty()) {
        throw new SQLException("not enough units");
      }
      for (Object[] row : page) {
        last = row;
        if (row[3] != null && missing > 0) {
          long end = Math.min(number(row[4]), number(row[3]) + missing - 1);
          chosen.add(new Run(number(row[1]), number(row[3]), end));
          missing -= end - number(row[3]) + 1;
        }
      }
      size *= FIRST_PAGE;
    }
    return chosen;
  }

  static OffsetDateTime now(ByHand database) throws SQLException {
    return ((java.sql.Timestamp) database.row(Statements.NOW)[0])
        .toInstant()
        .atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
