package jp.go.jcmregistry.benchmark;

import java.sql.SQLException;
import java.util.random.RandomGenerator;

/** A search that visitors make: its address, and the statements its page sends. */
enum Search {
  SERIAL("search by serial", " AND s.name = ?", " AND b.serial_last >= ? AND b.serial_first <= ?"),
  COUNTRY("search by country and vintage", " AND s.partner = ? AND s.vintage = ?", "");

  private static final String[] PARTNERS = {
    "ID", "MN", "VN", "TH", "KH", "LA", "MM", "CR", "SA", "CL"
  };
  private static final int FIRST_VINTAGE = 2015;
  private static final int VINTAGES = 10;
  private static final int UNITS = 5_000;
  private static final int ROWS = 20;
  private static final int COUNTED_MAX = 10_001;

  private static final String PARTIES =
      "SELECT CODE, CODE2, jcm_partner, name_en, name_ja FROM party WHERE (jcm_partner = ?)";

  private final String title;
  private final String ofSeries;
  private final String ofBlocks;

  Search(String title, String ofSeries, String ofBlocks) {
    this.title = title;
    this.ofSeries = ofSeries;
    this.ofBlocks = ofBlocks;
  }

  String title() {
    return title;
  }

  /** The page over HTTP. */
  Work overHttp(Http http) {
    return chance -> {
      Asked asked = Asked.by(chance);
      String address =
          this == SERIAL
              ? "/en/credits?serial=" + asked.series() + "-" + asked.unit()
              : "/en/credits?partner=%s&vintageFrom=%d&vintageTo=%d"
                  .formatted(asked.partner(), asked.vintage(), asked.vintage());
      if (!http.get(address).contains("<tbody>")) {
        throw new IllegalStateException("nothing found: " + address);
      }
    };
  }

  /** The same statements by hand. */
  Work byHand(ByHand database) {
    return new Work() {
      @Override
      public void once(RandomGenerator chance) throws SQLException {
        Asked asked = Asked.by(chance);
        database.rows(PARTIES, true);
        database.commit();
        database.row(Statements.REGISTRY, TransferByHand.REGISTRY);
        if (database.rows(ROWS, found(), values(asked)).size() == ROWS) {
          database.row(count(), values(asked));
        }
        database.commit();
      }

      @Override
      public void close() throws SQLException {
        database.close();
      }
    };
  }

  private Object[] values(Asked asked) {
    return this == SERIAL
        ? new Object[] {TransferByHand.REGISTRY, asked.series(), asked.unit(), asked.unit()}
        : new Object[] {TransferByHand.REGISTRY, asked.partner(), asked.vintage()};
  }

  private String series() {
    return "(SELECT s.*, p.reference, p.title_en, p.title_ja FROM credit_series s"
        + " JOIN project p ON p.id = s.project_id WHERE s.registry = ?"
        + ofSeries
        + " ORDER BY s.name) s";
  }

  private String blocks() {
    return "FROM credit_block b WHERE b.series_id = s.id AND b.until_at IS NULL" + ofBlocks;
  }

  private String found() {
    return "SELECT s.name, s.partner, s.reference, s.title_en, s.title_ja, s.vintage,"
        + " b.serial_first, b.serial_last, b.account_kind, i.first, i.last FROM "
        + series()
        + " CROSS JOIN LATERAL (SELECT b.* "
        + blocks()
        + " ORDER BY b.serial_first LIMIT "
        + ROWS
        + ") b CROSS JOIN LATERAL (SELECT min(t.effective_at) AS first,"
        + " max(t.effective_at) AS last FROM transaction_line l"
        + " JOIN registry_transaction t ON t.id = l.transaction_id WHERE l.kind = 'ISSUANCE'"
        + " AND l.series_id = b.series_id AND l.serials && b.serials) i"
        + " ORDER BY s.name, b.serial_first";
  }

  private String count() {
    return "SELECT count(*) FROM (SELECT 1 FROM "
        + series()
        + " CROSS JOIN LATERAL (SELECT 1 "
        + blocks()
        + " LIMIT "
        + COUNTED_MAX
        + ") b LIMIT "
        + COUNTED_MAX
        + ") c";
  }

  /** What one visitor asks for. */
  private record Asked(String partner, int vintage, long unit) {

    static Asked by(RandomGenerator chance) {
      return new Asked(
          PARTNERS[chance.nextInt(PARTNERS.length)],
          FIRST_VINTAGE + chance.nextInt(VINTAGES),
          1 + chance.nextInt(UNITS));
    }

    String series() {
      return "JCM-JP-%s-101-%d".formatted(partner, vintage);
    }
  }
}
