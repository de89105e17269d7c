package jp.go.jcmregistry.domain.reporting;

import static jp.go.jcmregistry.domain.reporting.BookedFigure.AUTHORIZED_FOR_OIMP;
import static jp.go.jcmregistry.domain.reporting.BookedFigure.FIRST_TRANSFERRED;
import static jp.go.jcmregistry.domain.reporting.BookedFigure.USED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.reporting.Bookings.Cell;
import jp.go.jcmregistry.domain.reporting.Bookings.Part;
import jp.go.jcmregistry.domain.reporting.Bookings.Scope;
import org.junit.jupiter.api.Test;

/** Which actions make a figure, in which year. */
class BookingsIT {
  private static final String NOTHING_MORE = "null, null, null";
  private static final Scope GHG = new Scope("JPN01", "GHG", Bookings.EVER);

  private final Ndc ndc = new Ndc();
  private final Actions actions = new Actions(ndc.ledger());

  @Test
  void firstTransfersAreBookedInTheVintageYear() {
    Actions.Units of2022 = actions.issue(2022, 1_000);
    of2022.act("FIRST_TRANSFER", "JPN", 1, 100, NOTHING_MORE);
    of2022.decide("FIRST_TRANSFER", "NDC", 101, 150);
    actions.issue(2023, 1_000).act("FIRST_TRANSFER", "JPN", 1, 7, NOTHING_MORE);

    assertThat(figure(GHG, FIRST_TRANSFERRED)).isEqualTo(Map.of(2022, 150L, 2023, 7L));
    assertThat(figure(GHG, USED)).isEmpty();
  }

  @Test
  void useIsBookedInTheYearOfUseForThePartyThatUses() {
    Actions.Units units = actions.issue(2022, 1_000);
    units.act("ACQUISITION", "THA", 1, 500, "'THA', null, null");
    units.act("USE", "THA", 1, 30, "null, 'JPN', 2025");
    units.act("USE", "THA", 31, 70, "null, 'JPN', null");
    units.act("USE", "THA", 71, 90, "null, 'MNG', 2025");

    assertThat(figure(GHG, USED)).as("towards the NDC, by us").isEqualTo(Map.of(2025, 30L));
    assertThat(figure(GHG, FIRST_TRANSFERRED)).as("no term for acquisitions").isEmpty();
  }

  @Test
  void whatAnotherPartyTransferredFirstIsNotOurs() {
    actions.issue(2022, 1_000).act("FIRST_TRANSFER", "THA", 1, 100, NOTHING_MORE);

    assertThat(figure(GHG, FIRST_TRANSFERRED)).isEmpty();
  }

  @Test
  void aReversedTransactionCountsNoMoreButDidBefore() {
    Actions.Units units = actions.issue(2022, 1_000);
    units.act("FIRST_TRANSFER", "JPN", 1, 60, NOTHING_MORE);
    Instant closed = databaseTime();
    units.reverse();

    assertThat(figure(GHG, FIRST_TRANSFERRED)).isEmpty();
    assertThat(figure(new Scope("JPN01", "GHG", closed), FIRST_TRANSFERRED))
        .as("as it was known when a period was closed")
        .isEqualTo(Map.of(2022, 60L));
  }

  @Test
  void whatIsRecordedAfterAClosingIsNotInItsFigures() {
    Instant closed = databaseTime();
    actions.issue(2022, 1_000).act("FIRST_TRANSFER", "JPN", 1, 60, NOTHING_MORE);

    assertThat(figure(new Scope("JPN01", "GHG", closed), FIRST_TRANSFERRED)).isEmpty();
  }

  @Test
  void metricsAreNeverSummedTogether() {
    actions.issue(2022, 100).act("FIRST_TRANSFER", "JPN", 1, 10, NOTHING_MORE);
    actions.issue(2022, 100).measuredIn("GWH").act("FIRST_TRANSFER", "JPN", 1, 3, NOTHING_MORE);

    assertThat(figure(GHG, FIRST_TRANSFERRED)).isEqualTo(Map.of(2022, 10L));
    assertThat(figure(new Scope("JPN01", "GWH", Bookings.EVER), FIRST_TRANSFERRED))
        .isEqualTo(Map.of(2022, 3L));
    assertThat(figure(new Scope("MNG01", "GHG", Bookings.EVER), FIRST_TRANSFERRED)).isEmpty();
  }

  @Test
  void authorizedForOtherPurposesAreTheUnitsWhoseAuthorizationNamesOne() {
    Actions.Units units = actions.issue(2024, 1_000);
    units.decide("AUTHORIZATION", "NDC", 1, 100);
    units.decide("AUTHORIZATION", "NDC_AND_OIMP", 101, 140);

    assertThat(figure(GHG, AUTHORIZED_FOR_OIMP)).isEqualTo(Map.of(2024, 40L));
  }

  @Test
  void everyBreakdownAddsUpToItsFigure() {
    actions.issue(2022, 100).act("FIRST_TRANSFER", "JPN", 1, 10, NOTHING_MORE);
    actions.issue(2022, 100).act("FIRST_TRANSFER", "JPN", 1, 5, "null, 'MNG', null");
    actions.issue(2023, 100).act("FIRST_TRANSFER", "JPN", 1, 1, NOTHING_MORE);

    for (Breakdown by : Breakdown.values()) {
      assertThat(divided(by))
          .as(by.name())
          .satisfies(
              parts -> assertThat(parts.stream().mapToLong(Part::quantity).sum()).isEqualTo(16));
    }
    assertThat(divided(Breakdown.USING_PARTY))
        .containsExactly(
            new Part("MNG", 2022, 5), new Part(null, 2022, 10), new Part(null, 2023, 1));
    assertThat(divided(Breakdown.SECTOR)).extracting(Part::of).containsOnly("Energy generation");
  }

  @Test
  void aFigureOpensTheActionsThatMakeIt() {
    Actions.Units units = actions.issue(2022, 1_000);
    units.act("FIRST_TRANSFER", "JPN", 1, 100, NOTHING_MORE);
    units.decide("FIRST_TRANSFER", "NDC", 101, 101);

    assertThat(count(Cell.of(FIRST_TRANSFERRED, 2022))).isEqualTo(2);
    assertThat(count(Cell.of(FIRST_TRANSFERRED, 2023))).isZero();
    assertThat(entries(0, 1))
        .singleElement()
        .satisfies(
            last -> {
              assertThat(last.number()).startsWith("R-");
              assertThat(last.byTransaction()).isFalse();
              assertThat(last.units()).matches("JCM-JP-ID-\\d+-2022-101");
              assertThat(last.itmoFirst()).isEqualTo(actions.approach() + "-JPN01-JPN-1101-2022");
            });
    assertThat(entries(1, 20))
        .singleElement()
        .satisfies(
            first -> {
              assertThat(first.number()).isEqualTo(units.transaction().number());
              assertThat(first.units()).endsWith("-2022-1-100");
              assertThat(first.quantity()).isEqualTo(100);
            });
  }

  @Test
  void everyCellOfABreakdownOpensTheActionsThatMakeIt() {
    actions.issue(2022, 100).act("FIRST_TRANSFER", "JPN", 1, 10, NOTHING_MORE);
    actions.issue(2022, 100).act("FIRST_TRANSFER", "JPN", 1, 5, "null, 'MNG', null");
    actions.issue(2023, 100).act("FIRST_TRANSFER", "JPN", 1, 1, NOTHING_MORE);

    for (Breakdown by : Breakdown.values()) {
      for (Part part : divided(by)) {
        Cell cell = new Cell(FIRST_TRANSFERRED, part.year(), part.year(), by, part.of());
        assertThat(quantity(cell)).as(by + " " + part).isEqualTo(part.quantity());
      }
    }
    assertThat(quantity(new Cell(FIRST_TRANSFERRED, 2021, 2030, Breakdown.USING_PARTY, null)))
        .as("over several years, of what is not known")
        .isEqualTo(11);
    assertThat(count(new Cell(FIRST_TRANSFERRED, 2022, 2022, Breakdown.USING_PARTY, "THA")))
        .isZero();
  }

  private long quantity(Cell cell) {
    List<Bookings.Entry> found = ndc.call(e -> new Bookings(e).entries(GHG, cell, 0, 20));
    assertThat(count(cell)).isEqualTo(found.size());
    return found.stream().mapToLong(Bookings.Entry::quantity).sum();
  }

  private long count(Cell cell) {
    return ndc.<Long>call(e -> new Bookings(e).count(GHG, cell));
  }

  private Map<Integer, Long> figure(Scope scope, BookedFigure figure) {
    return ndc.call(e -> new Bookings(e).perYear(scope, figure));
  }

  private List<Part> divided(Breakdown by) {
    return ndc.call(e -> new Bookings(e).divided(GHG, FIRST_TRANSFERRED, by));
  }

  private List<Bookings.Entry> entries(int offset, int size) {
    return ndc.call(
        e -> new Bookings(e).entries(GHG, Cell.of(FIRST_TRANSFERRED, 2022), offset, size));
  }

  private Instant databaseTime() {
    return Instant.parse(
        ndc.ledger()
            .strings("SELECT to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
            .get(0));
  }
}
