package jp.go.jcmregistry.domain.certificate;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.Holdings.Amount;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.shared.Sql;

/** The units a certificate or a document names, as they were at its instant. */
public class CertifiedUnits {
  /** As many runs are printed; no transaction has more (J3004), an account may. */
  public static final int RUNS_MAX = 3_000;

  private static final String COLUMNS =
      "SELECT s.name, u.serial_first, u.serial_last, s.vintage, p.reference, p.title_en,"
          + " p.title_ja, y.name_en, y.name_ja FROM ";
  private static final String JOINED =
      " JOIN credit_series s ON s.id = u.series_id JOIN project p ON p.id = s.project_id"
          + " JOIN party y ON y.code2 = p.partner";

  private static final String MOVED =
      COLUMNS
          + "transaction_line u"
          + JOINED
          + " WHERE u.transaction_id = ?1 ORDER BY u.line LIMIT ?2";

  /** Neighbouring blocks are one run: how the registry keeps them is nobody's business. */
  private static final String HELD =
      COLUMNS
          + "(SELECT series_id, lower(r) AS serial_first, upper(r) - 1 AS serial_last"
          + " FROM (SELECT series_id, range_agg(serials) AS held FROM credit_block"
          + " WHERE account_id = ?1 AND since_at < ?2 AND (until_at IS NULL OR until_at >= ?2)"
          + " GROUP BY series_id) b, unnest(b.held) r) u"
          + JOINED
          + " ORDER BY s.vintage, s.name, u.serial_first LIMIT ?3";

  private static final String ITMOS =
      "SELECT i.approach, i.originating_registry, i.first_transferring_party, i.vintage,"
          + " greatest(n.serial_first, u.serial_first) + n.itmo_offset,"
          + " least(n.serial_last, u.serial_last) + n.itmo_offset"
          + " FROM transaction_line u JOIN itmo_run n ON n.series_id = u.series_id"
          + " AND n.serials && u.serials JOIN itmo_series i ON i.id = n.itmo_series_id"
          + " WHERE u.transaction_id = ?1 AND n.effective_at <= ?2"
          + " ORDER BY i.approach, i.originating_registry, i.first_transferring_party, i.vintage,"
          + " n.serial_first LIMIT ?3";

  private final EntityManager entities;

  public CertifiedUnits(EntityManager entities) {
    this.entities = entities;
  }

  /** A run of units with the project they come from. */
  public record Run(
      String serial,
      long quantity,
      int vintage,
      String project,
      String titleEn,
      String titleJa,
      String countryEn,
      String countryJa)
      implements Serializable {}

  /** A run of ITMO identifiers; both are the same where it is one unit. */
  public record Itmos(String approach, String first, String last, long quantity)
      implements Serializable {}

  /** What a certificate says was moved, or held: of each metric by itself. */
  public List<Amount> amounts(Certified said) {
    return said.transactionId() == null
        ? new Holdings(entities).totals(said.accountId(), said.at())
        : List.of(new Amount(said.metric(), said.quantity()));
  }

  /** The units a transaction moved. */
  public List<Run> moved(long transactionId) {
    return Sql.rows(
            entities
                .createNativeQuery(MOVED)
                .setParameter(1, transactionId)
                .setParameter(2, RUNS_MAX))
        .map(CertifiedUnits::run)
        .toList();
  }

  /** The units an account held before an instant; the first {@link #RUNS_MAX} runs. */
  public List<Run> held(long accountId, Instant before) {
    return Sql.rows(
            entities
                .createNativeQuery(HELD)
                .setParameter(1, accountId)
                .setParameter(2, Sql.timestamp(before))
                .setParameter(3, RUNS_MAX))
        .map(CertifiedUnits::run)
        .toList();
  }

  /** The ITMO identifiers that units of a transaction had at an instant. */
  public List<Itmos> itmos(long transactionId, Instant at) {
    return Sql.rows(
            entities
                .createNativeQuery(ITMOS)
                .setParameter(1, transactionId)
                .setParameter(2, Sql.timestamp(at))
                .setParameter(3, RUNS_MAX))
        .map(CertifiedUnits::itmos)
        .toList();
  }

  private static Run run(Object[] c) {
    SerialRange range = SerialRange.of(Sql.number(c[1]), Sql.number(c[2]));
    return new Run(
        c[0] + "-" + range,
        range.quantity().amount(),
        (int) Sql.number(c[3]),
        Sql.text(c[4]),
        Sql.text(c[5]),
        Sql.text(c[6]),
        Sql.text(c[7]),
        Sql.text(c[8]));
  }

  private static Itmos itmos(Object[] c) {
    long first = Sql.number(c[4]);
    long last = Sql.number(c[5]);
    return new Itmos(Sql.text(c[0]), itmo(c, first), itmo(c, last), last - first + 1);
  }

  private static String itmo(Object[] c, long serial) {
    return String.join(
        "-", Sql.text(c[0]), Sql.text(c[1]), Sql.text(c[2]), Long.toString(serial), Sql.text(c[3]));
  }
}
