package jp.go.jcmregistry.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.PublicRuns;
import jp.go.jcmregistry.domain.credit.RunOrder;
import jp.go.jcmregistry.domain.credit.RunQuestion;
import jp.go.jcmregistry.domain.credit.RunSql;

/** A search that visitors make: its address, and the statements its page sends. */
enum Search {
  SERIAL("search by serial"),
  COUNTRY("search by country and vintage");

  private static final String[] PARTNERS = {
    "ID", "MN", "VN", "TH", "KH", "LA", "MM", "CR", "SA", "CL"
  };
  private static final int FIRST_VINTAGE = 2015;
  private static final int VINTAGES = 10;
  private static final int UNITS = 5_000;
  private static final int ROWS = 20;
  private static final Pattern NUMBERED = Pattern.compile("\\?(\\d+)");

  private static final String PARTIES =
      "SELECT CODE, CODE2, jcm_partner, name_en, name_ja FROM party WHERE (jcm_partner = ?)";
  private static final String SECTORS =
      "SELECT DISTINCT aef_sector FROM project WHERE registry = ? AND status = 'REGISTERED'"
          + " ORDER BY 1";
  private static final String APPROACHES =
      "SELECT code, name_en, name_ja FROM cooperative_approach ORDER BY 1";

  private final String title;

  Search(String title) {
    this.title = title;
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
              ? "/en/credits?serial=" + asked.serial()
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
        RunQuestion question = question(Asked.by(chance));
        database.row(Statements.REGISTRY, TransferByHand.REGISTRY);
        database.rows(SECTORS, TransferByHand.REGISTRY);
        database.rows(PARTIES, true);
        database.rows(APPROACHES);
        database.row(Statements.NOW);
        database.commit();
        RunSql page = new RunSql(TransferByHand.REGISTRY, question, null, false, ROWS + 1);
        if (rows(database, page, page.page()).size() > ROWS) {
          int most = PublicRuns.COUNTED_MAX + 1;
          RunSql count = new RunSql(TransferByHand.REGISTRY, question, null, false, most);
          rows(database, count, count.count());
        }
        database.commit();
      }

      @Override
      public void close() throws SQLException {
        database.close();
      }
    };
  }

  /** A statement that names its values by number, as the driver takes it. */
  private static List<Object[]> rows(ByHand database, RunSql sql, String statement)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    Matcher numbers = NUMBERED.matcher(statement);
    while (numbers.find()) {
      values.add(sql.values().get(Integer.parseInt(numbers.group(1)) - 1));
    }
    return database.rows(numbers.replaceAll("?"), values.toArray());
  }

  private RunQuestion question(Asked asked) {
    return this == SERIAL
        ? RunQuestion.ALL.of(JcmSerial.parse(asked.serial()))
        : new RunQuestion(
            asked.partner(),
            null,
            null,
            null,
            asked.vintage(),
            asked.vintage(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            RunOrder.SERIAL);
  }

  /** What one visitor asks for. */
  private record Asked(String partner, int vintage, long unit) {

    static Asked by(RandomGenerator chance) {
      return new Asked(
          PARTNERS[chance.nextInt(PARTNERS.length)],
          FIRST_VINTAGE + chance.nextInt(VINTAGES),
          1 + chance.nextInt(UNITS));
    }

    String serial() {
      return "JCM-JP-%s-101-%d-%d".formatted(partner, vintage, unit);
    }
  }
}
