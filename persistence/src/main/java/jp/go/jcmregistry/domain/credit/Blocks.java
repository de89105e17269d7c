package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;
import jp.go.jcmregistry.domain.shared.Sql;

/** Where units are now, and which of them are free. */
public class Blocks {
  private static final String COLUMNS =
      "SELECT b.id, b.series_id, b.vintage, b.serial_first, b.serial_last, b.account_id,"
          + " b.account_kind, b.since_transaction, b.since_at, b.until_transaction, b.until_at"
          + " FROM credit_block b ";

  /** Free runs of the next candidate blocks: held, less promised, less restricted. */
  static final String FREE_RUNS = freeRuns("");

  /** The same of units that are authorized for the use ?6 by an authorization in force. */
  static final String AUTHORIZED_FREE_RUNS =
      freeRuns(
          """
          * coalesce((SELECT range_agg(i.serials) FROM itmo_run i
                      JOIN authorization_version v ON v.authorization_id = i.authorization_id
                      WHERE i.series_id = p.series_id AND i.serials && p.serials
                        AND NOT v.revoked AND v.purpose = ANY (string_to_array(?6, ','))
                        AND NOT EXISTS (SELECT FROM authorization_version n
                          WHERE n.authorization_id = v.authorization_id
                            AND n.version > v.version)), '{}')
          """);

  private static String freeRuns(String only) {
    return """
      WITH page AS (
        SELECT vintage, series_id, serial_first, serials FROM credit_block
        WHERE account_id = ?1 AND until_at IS NULL
          AND (vintage, series_id, serial_first) > (?2, ?3, ?4)
        ORDER BY vintage, series_id, serial_first LIMIT ?5)
      SELECT p.vintage, p.series_id, p.serial_first, lower(f.run), upper(f.run) - 1
      FROM page p LEFT JOIN LATERAL unnest(
        int8multirange(p.serials) %s
        - coalesce((SELECT range_agg(r.serials) FROM reservation r
                    WHERE r.open AND r.series_id = p.series_id AND r.serials && p.serials),
                   '{}')
        - coalesce((SELECT range_agg(x.serials) FROM restriction x
                    WHERE x.until_at IS NULL AND x.kind <> 'TRUST'
                      AND x.series_id = p.series_id AND x.serials && p.serials), '{}')
        ) f(run) ON true
      ORDER BY p.vintage, p.series_id, p.serial_first, f.run
      """
        .formatted(only);
  }

  // "account_id + 0" here and below keeps the account's own indexes out of the plan: a prepared
  // statement is planned for an account of average size, and then read all blocks of a big one.
  static final String RUN_STATES =
      """
      WITH named AS (
        SELECT split_part(n, ':', 1)::bigint AS series_id,
               int8range(split_part(n, ':', 2)::bigint, split_part(n, ':', 3)::bigint, '[]')
                 AS serials
        FROM unnest(string_to_array(?1, ',')) n)
      SELECT n.series_id, lower(n.serials), upper(n.serials) - 1,
        (SELECT coalesce(sum(upper(b.serials * n.serials) - lower(b.serials * n.serials)), 0)
         FROM credit_block b WHERE b.series_id = n.series_id AND b.serials && n.serials
           AND b.until_at IS NULL AND b.account_id + 0 = ?2),
        EXISTS (SELECT FROM reservation r WHERE r.series_id = n.series_id
           AND r.serials && n.serials AND r.open AND r.transaction_id <> ?3),
        EXISTS (SELECT FROM restriction x WHERE x.series_id = n.series_id
           AND x.serials && n.serials AND x.until_at IS NULL AND x.kind <> 'TRUST')
      FROM named n
      """;

  static final String LOCK_TOUCHED =
      COLUMNS
          + "WHERE b.series_id = ?1 AND b.serials && int8range(?2, ?3, '[]')"
          + " AND b.until_at IS NULL AND b.account_id + 0 = ?4"
          + " ORDER BY b.serial_first FOR UPDATE";

  static final String LOCK_NEIGHBOURS =
      COLUMNS
          + "WHERE b.series_id = ?1 AND b.serials && int8range(?2, ?3, '[]')"
          + " AND b.until_at IS NULL AND b.account_id + 0 = ?4 AND b.since_at <= ?5"
          + " FOR UPDATE SKIP LOCKED";

  private static final int FIRST_PAGE = 8;
  private static final int PAGE_MAX = 512;

  private final EntityManager entities;

  public Blocks(EntityManager entities) {
    this.entities = entities;
  }

  /** What the ledger says of one named run in one account. */
  public record RunState(UnitRun run, long held, boolean promised, boolean restricted) {
    public boolean heldWhole() {
      return held == run.quantity();
    }
  }

  /**
   * The registry's choice: oldest vintage, then lowest serial, at most one block cut. Reads pages
   * that grow, never an account's whole blocks.
   *
   * @param quantity units wanted
   * @param runsMax stop after so many runs
   * @return runs in ascending order, together less than {@code quantity} when not enough are free
   */
  public List<UnitRun> choose(long accountId, long quantity, int runsMax) {
    return choose(accountId, quantity, runsMax, null);
  }

  /** The same of units that are authorized for this use. */
  public List<UnitRun> chooseAuthorized(long accountId, long quantity, int runsMax, Use use) {
    String purposes =
        Stream.of(AuthorizedPurpose.values())
            .filter(purpose -> purpose.allows(use))
            .map(Enum::name)
            .collect(Collectors.joining(","));
    return choose(accountId, quantity, runsMax, purposes);
  }

  /** The same of units that are authorized for anything, and so may cross registries. */
  public List<UnitRun> chooseIdentified(long accountId, long quantity, int runsMax) {
    String purposes =
        Stream.of(AuthorizedPurpose.values()).map(Enum::name).collect(Collectors.joining(","));
    return choose(accountId, quantity, runsMax, purposes);
  }

  private List<UnitRun> choose(long accountId, long quantity, int runsMax, String purposes) {
    List<UnitRun> chosen = new ArrayList<>();
    long missing = quantity;
    Object[] last = {0, 0L, 0L};
    int size = FIRST_PAGE;
    while (missing > 0 && chosen.size() < runsMax) {
      List<?> rows = freeRuns(accountId, last, size, purposes);
      for (Object row : rows) {
        last = (Object[]) row;
        if (last[3] != null && missing > 0 && chosen.size() < runsMax) {
          UnitRun run = lower(last, missing);
          chosen.add(run);
          missing -= run.quantity();
        }
      }
      if (rows.isEmpty()) {
        break;
      }
      size = Math.min(size * 8, PAGE_MAX);
    }
    return chosen;
  }

  private List<?> freeRuns(long accountId, Object[] after, int size, String purposes) {
    Query query =
        entities
            .createNativeQuery(purposes == null ? FREE_RUNS : AUTHORIZED_FREE_RUNS)
            .setParameter(1, accountId)
            .setParameter(2, (int) Sql.number(after[0]))
            .setParameter(3, Sql.number(after[1]))
            .setParameter(4, Sql.number(after[2]))
            .setParameter(5, size);
    return (purposes == null ? query : query.setParameter(6, purposes)).getResultList();
  }

  private static UnitRun lower(Object[] row, long quantityMax) {
    long first = Sql.number(row[3]);
    long last = Math.min(Sql.number(row[4]), first + quantityMax - 1);
    return UnitRun.of(Sql.number(row[1]), first, last);
  }

  /**
   * What the ledger says of each run.
   *
   * @param exceptTransaction a transaction whose own promise does not count, 0 for none
   */
  public List<RunState> states(Collection<UnitRun> runs, long accountId, long exceptTransaction) {
    String named =
        runs.stream()
            .map(r -> r.seriesId() + ":" + r.range().first() + ":" + r.range().last())
            .collect(Collectors.joining(","));
    return Sql.rows(
            entities
                .createNativeQuery(RUN_STATES)
                .setParameter(1, named)
                .setParameter(2, accountId)
                .setParameter(3, exceptTransaction))
        .map(Blocks::state)
        .toList();
  }

  private static RunState state(Object[] row) {
    UnitRun run = UnitRun.of(Sql.number(row[0]), Sql.number(row[1]), Sql.number(row[2]));
    return new RunState(run, Sql.number(row[3]), (Boolean) row[4], (Boolean) row[5]);
  }

  /** The open blocks of an account that a run touches, locked, in serial order. */
  @SuppressWarnings("unchecked")
  public List<CreditBlock> lockTouched(long accountId, UnitRun run) {
    Query query = entities.createNativeQuery(LOCK_TOUCHED, CreditBlock.class);
    return query
        .setParameter(1, run.seriesId())
        .setParameter(2, run.range().first())
        .setParameter(3, run.range().last())
        .setParameter(4, accountId)
        .getResultList();
  }

  /**
   * The open blocks beside a run in a receiving account, as far as nobody else holds them: a
   * neighbour somebody is just moving is left alone, so that receivers never wait.
   */
  @SuppressWarnings("unchecked")
  public List<CreditBlock> lockNeighbours(long accountId, UnitRun run, Instant before) {
    Query query = entities.createNativeQuery(LOCK_NEIGHBOURS, CreditBlock.class);
    return query
        .setParameter(1, run.seriesId())
        .setParameter(2, run.range().first() - 1)
        .setParameter(3, run.range().last() + 1)
        .setParameter(4, accountId)
        .setParameter(5, Sql.timestamp(before))
        .getResultList();
  }

  /** Series by the names people type, also of units that came from another registry here. */
  public List<CreditSeries> series(Collection<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("SELECT s FROM CreditSeries s WHERE s.name IN :names", CreditSeries.class)
        .setParameter("names", names)
        .getResultList();
  }

  /** Series of a registry by the names people type. */
  public List<CreditSeries> series(String registry, Collection<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "SELECT s FROM CreditSeries s WHERE s.registry = :registry AND s.name IN :names",
            CreditSeries.class)
        .setParameter("registry", registry)
        .setParameter("names", names)
        .getResultList();
  }

  public CreditSeries series(long id) {
    return entities.find(CreditSeries.class, id);
  }

  /** A run as people read it. */
  public JcmSerial serial(UnitRun run) {
    return new JcmSerial(series(run.seriesId()).series(), run.range());
  }
}
