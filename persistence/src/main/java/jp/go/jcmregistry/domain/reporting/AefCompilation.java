package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;

/**
 * Compiles the annual information of a registry's Party from the ledger. A reported year is one of
 * Greenwich: from 1 January 00:00 to before that of the next year, whatever the registry's zone.
 */
public class AefCompilation {
  private final EntityManager entities;
  private final NdcPeriods periods;

  public AefCompilation(EntityManager entities, NdcPeriods periods) {
    this.entities = entities;
    this.periods = periods;
  }

  /**
   * The tables of one year. They are read as they are asked for, within one database transaction.
   *
   * @param submittedOn null while it is a draft
   */
  public Aef of(String registry, int year, String version, LocalDate submittedOn) {
    String party = party(registry);
    AefSubmission submission =
        new AefSubmission(registry, party, version, year, submittedOn, periods.of(party, year));
    return new Compiled(submission, cursor(registry, year));
  }

  /** What the tables of that year are held against. */
  public AefSurroundings around(String registry, int year) {
    return new Around(registry, year);
  }

  /** The instant a year begins and the one before it ends. */
  static Instant startOf(int year) {
    return LocalDate.of(year, Month.JANUARY, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private String party(String registry) {
    Registry known = entities.find(Registry.class, registry);
    if (known == null) {
      throw new NotFoundOrNotYours("registry");
    }
    return known.party();
  }

  private AefCursor cursor(String registry, int year) {
    return new AefCursor(
        entities, Map.of("registry", registry, "start", startOf(year), "end", startOf(year + 1)));
  }

  private record Compiled(AefSubmission submission, AefCursor cursor) implements Aef {

    @Override
    public List<AefAuthorization> authorizations() {
      AefRows rows = new AefRows();
      List<AefAuthorization> list = new ArrayList<>();
      cursor.forEach(AefQueries.AUTHORIZATIONS, row -> list.add(rows.authorization(row)));
      return list;
    }

    @Override
    public void actions(Consumer<AefAction> each) {
      AefRows rows = new AefRows();
      Runs<AefAction> runs = Runs.ofActions(each);
      cursor.forEach(AefQueries.ACTIONS, row -> runs.accept(rows.action(row)));
      runs.end();
    }

    @Override
    public void holdings(Consumer<AefHolding> each) {
      AefRows rows = new AefRows();
      Runs<AefHolding> runs = Runs.ofHoldings(each);
      cursor.forEach(AefQueries.HOLDINGS, row -> runs.accept(new AefHolding(rows.block(row))));
      runs.end();
    }

    @Override
    public List<AefEntity> entities() {
      AefRows rows = new AefRows();
      List<AefEntity> list = new ArrayList<>();
      cursor.forEach(AefQueries.ENTITIES, row -> list.add(rows.entity(row)));
      return list;
    }
  }

  private final class Around implements AefSurroundings {
    private final String registry;
    private final int year;
    private final NdcPeriods remembered = periods.remembered();

    Around(String registry, int year) {
      this.registry = registry;
      this.year = year;
    }

    @Override
    public boolean participates(String approach) {
      List<String> parties = new ArrayList<>();
      new AefCursor(entities, Map.of("approach", approach, "end", startOf(year + 1)))
          .forEach(
              AefQueries.PARTIES_OF_APPROACH,
              row -> parties.addAll(AefCursor.parts(row.getString("parties"))));
      return parties.contains(party(registry));
    }

    @Override
    public NdcPeriods periods() {
      return remembered;
    }

    @Override
    public Set<String> partiesHere() {
      Set<String> here = new TreeSet<>();
      cursor(registry, year)
          .forEach("SELECT party FROM registry", row -> here.add(row.getString("party")));
      return here;
    }

    @Override
    public void openings(Consumer<AefBlock> each) {
      Optional<AefFiled> filed = new AefSubmissions(entities).latest(registry, year - 1);
      if (filed.isPresent()) {
        new FiledHoldings(entities).forEach(filed.get(), each);
      } else {
        of(registry, year - 1, "", null).holdings(holding -> each.accept(holding.block()));
      }
    }

    @Override
    public void counterparts(Consumer<AefAction> each) {
      AefRows rows = new AefRows();
      cursor(registry, year).forEach(AefQueries.COUNTERPARTS, row -> each.accept(rows.action(row)));
    }
  }
}
