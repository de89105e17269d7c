package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * The statement of a search for the runs of a registry: the units that it issued, wherever they are
 * now, and those that came from another and lie in it. Series are chosen and ordered first; each is
 * cut into pieces that were issued and authorized together, which are few; each piece gives the
 * blocks that lie in it from an index in its order, and no more of them than are wanted. So a page
 * never sorts the blocks of a registry, and a question that few units answer never looks at the
 * others.
 */
public final class RunSql {
  private static final String IDENTIFIERS =
      "t.itmo_offset, x.approach::text AS approach, x.originating_registry::text AS registry,"
          + " x.first_transferring_party::text AS party, x.vintage AS itmo_vintage,"
          + " a.authorization_id";
  private static final String NO_IDENTIFIERS =
      "NULL::bigint AS itmo_offset, NULL::text AS approach, NULL::text AS registry,"
          + " NULL::text AS party, NULL::smallint AS itmo_vintage, NULL::text AS authorization_id";

  /** Its own series, and the few of other registries of which units ever came here. */
  private static final String CAME =
      "(s.registry = %s OR s.id IN (SELECT l.series_id FROM registry_transaction t"
          + " JOIN transaction_line l ON l.transaction_id = t.id"
          + " WHERE t.registry = %s AND t.kind = 'ACQUISITION' AND t.status = 'COMPLETED'))";

  private final RunQuestion asked;
  private final JcmSerial edge;
  private final boolean backwards;
  private final int most;
  private final List<Object> values = new ArrayList<>();
  private final String own;
  private final String series;
  private final String pieces;
  private final String asOf;

  /**
   * Prepares the statement.
   *
   * @param edge the unit behind which the list goes on; null at its beginning
   * @param backwards the list goes on before that unit
   * @param most rows that are wanted
   */
  public RunSql(String registry, RunQuestion asked, JcmSerial edge, boolean backwards, int most) {
    this.asked = asked;
    this.edge = edge;
    this.backwards = backwards;
    this.most = most;
    this.own = bind(registry);
    this.series = series(own);
    this.pieces = pieces();
    this.asOf = asked.asOf() == null ? null : bind(asked.asOf());
  }

  /** The rows, with the first and the last number of each. */
  public String page() {
    String order = asked.order().columns(backwards);
    String direction = backwards ? " DESC" : "";
    return "SELECT s.name, r.first, r.last, s.partner, s.reference, s.title_en, s.title_ja,"
        + " s.methodology, s.aef_sector, r.account_kind, r.issued_at, r.itmo_offset, r.approach,"
        + " r.registry, r.party, r.itmo_vintage, r.authorization_id, s.metric, s.registry FROM ("
        + series
        + " ORDER BY "
        + order
        + ") s CROSS JOIN LATERAL (SELECT greatest(b.serial_first, lower(w.run)) AS first,"
        + " least(b.serial_last, upper(w.run) - 1) AS last, b.account_kind, w.* FROM ("
        + pieces
        + " ORDER BY run"
        + direction
        + ") w CROSS JOIN LATERAL ("
        + blocks(" ORDER BY b.serial_first" + direction)
        + ") b ORDER BY w.run"
        + direction
        + ", b.serial_first"
        + direction
        + " LIMIT "
        + most
        + ") r ORDER BY "
        + order
        + ", r.first"
        + direction
        + " LIMIT "
        + most;
  }

  /** How many rows there are, counted no further than wanted. */
  public String count() {
    return "SELECT count(*) FROM (SELECT 1 FROM ("
        + series
        + ") s CROSS JOIN LATERAL (SELECT 1 FROM ("
        + pieces
        + ") w CROSS JOIN LATERAL ("
        + blocks("")
        + ") b LIMIT "
        + most
        + ") r LIMIT "
        + most
        + ") c";
  }

  private String blocks(String order) {
    return RunBlocks.sql(own, asked.state(), asOf, order, most);
  }

  Query query(EntityManager entities, String statement) {
    Query query = entities.createNativeQuery(statement);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  /** What the placeholders stand for: ?1 is the first. */
  public List<Object> values() {
    return values;
  }

  private String bind(Object value) {
    values.add(value instanceof Instant instant ? Sql.timestamp(instant) : value);
    return "?" + values.size();
  }

  private String when(String condition, Object value) {
    return value == null ? "" : " AND " + condition.replace("?", bind(value));
  }

  private String series(String registry) {
    StringBuilder sql =
        new StringBuilder(
                "SELECT s.id, s.registry, s.name, s.partner, s.vintage, s.metric, p.reference,")
            .append(" p.title_en,")
            .append(" p.title_ja, p.methodology, p.aef_sector, ")
            .append(bounds())
            .append(" AS asked FROM credit_series s JOIN project p ON p.id = s.project_id")
            .append(" WHERE ")
            .append(CAME.formatted(registry, registry))
            .append(when("s.partner = ?", asked.partner()))
            .append(when("p.reference = ?", asked.project()))
            .append(when("upper(p.methodology) = ?", upper(asked.methodology())))
            .append(when("p.aef_sector = ?", asked.sector()))
            .append(when("s.vintage >= ?", asked.vintageFrom()))
            .append(when("s.vintage <= ?", asked.vintageTo()));
    if (asked.serial() != null) {
      sql.append(when("s.name = ?", asked.serial().series().toString()));
    }
    if (asked.state() != null && asked.state() != CreditState.OUTSIDE) {
      sql.append(inState(asked.state()));
    }
    if (asked.onlyItmos()) {
      sql.append(" AND EXISTS (SELECT FROM itmo_run e WHERE e.series_id = s.id)");
    }
    if (edge != null) {
      String name = "CAST(" + bind(edge.series().toString()) + " AS text)";
      int year = edge.series().vintage().year();
      sql.append(" AND ")
          .append(asked.order().from(() -> "CAST(" + bind(year) + " AS int)", name, backwards));
    }
    return sql.toString();
  }

  /** Series that have, or once had, any block in this state: few where the state is rare. */
  private String inState(CreditState state) {
    String block =
        "EXISTS (SELECT FROM credit_block e WHERE e.account_kind IN ("
            + CreditState.literals(state.kinds())
            + ") AND e.series_id = s.id AND e.until_at IS";
    String open = block + " NULL)";
    return asked.asOf() == null ? " AND " + open : " AND (" + open + " OR " + block + " NOT NULL))";
  }

  private static String upper(String typed) {
    return typed == null ? null : typed.toUpperCase(Locale.ROOT);
  }

  /** The numbers of a series that may be shown; none are left where the edge was the last. */
  private String bounds() {
    String first = bound(false);
    return "int8range(" + first + ", greatest(" + first + ", " + bound(true) + " + 1))";
  }

  /** The first or last number of a series that may be shown: as asked, and behind the edge. */
  private String bound(boolean last) {
    long plain = last ? SerialRange.SERIAL_MAX : 1;
    if (asked.serial() != null) {
      plain = last ? asked.serial().range().last() : asked.serial().range().first();
    }
    String bound = "CAST(" + bind(plain) + " AS bigint)";
    if (edge == null || last != backwards) {
      return bound;
    }
    long number = edge.range().first();
    String name = bind(edge.series().toString());
    String behind = "CAST(" + bind(last ? number - 1 : number + 1) + " AS bigint)";
    String nearer = (last ? "least(" : "greatest(") + bound + ", " + behind + ")";
    return "CASE WHEN s.name = " + name + " THEN " + nearer + " ELSE " + bound + " END";
  }

  private String pieces() {
    String issued =
        " AND i.serials && s.asked"
            + when("i.effective_at < ?", asked.asOf())
            + when("i.effective_at >= ?", asked.issuedFrom())
            + when("i.effective_at < ?", asked.issuedBefore());
    List<String> parts = new ArrayList<>();
    if (!Boolean.FALSE.equals(asked.authorized())) {
      parts.add(authorized(issued));
    }
    if (!asked.onlyItmos()) {
      parts.add(plain(issued));
    }
    String all = parts.isEmpty() ? plain(issued) + " AND false" : String.join(" UNION ALL ", parts);
    return "SELECT * FROM (" + all + ") c WHERE NOT isempty(c.run)";
  }

  private String authorized(String issued) {
    String run = "i.serials * t.serials * s.asked";
    String named = when("x.approach = ?", asked.approach());
    if (asked.itmo() != null) {
      ItmoSeries wanted = asked.itmo().series();
      String range =
          "int8range("
              + bind(asked.itmo().serials().first())
              + ", "
              + bind(asked.itmo().serials().last())
              + ", '[]')";
      run +=
          " * int8range(lower("
              + range
              + ") - t.itmo_offset, upper("
              + range
              + ") - t.itmo_offset)";
      named +=
          when("x.approach = ?", wanted.approach())
              + when("x.originating_registry = ?", wanted.originatingRegistry())
              + when("x.first_transferring_party = ?", wanted.firstTransferringParty())
              + when("x.vintage = ?", wanted.vintage().year())
              + " AND t.itmo_serials && "
              + range;
    }
    return "SELECT "
        + run
        + " AS run, i.effective_at AS issued_at, "
        + IDENTIFIERS
        + " FROM issued_run i JOIN itmo_run t ON t.series_id = i.series_id"
        + " AND t.serials && i.serials AND t.serials && s.asked"
        + when("t.effective_at < ?", asked.asOf())
        + " JOIN itmo_series x ON x.id = t.itmo_series_id"
        + " JOIN authorization_to_use a ON a.id = t.authorization_id"
        + " WHERE i.series_id = s.id"
        + issued
        + named;
  }

  private String plain(String issued) {
    return "SELECT u.run * s.asked AS run, i.effective_at AS issued_at, "
        + NO_IDENTIFIERS
        + " FROM issued_run i CROSS JOIN LATERAL unnest(int8multirange(i.serials)"
        + " - coalesce((SELECT range_agg(t.serials) FROM itmo_run t"
        + " WHERE t.series_id = i.series_id AND t.serials && i.serials"
        + when("t.effective_at < ?", asked.asOf())
        + "), '{}')) u(run) WHERE i.series_id = s.id"
        + issued;
  }
}
