package jp.go.jcmregistry.domain.reporting;

import jp.go.jcmregistry.domain.reporting.AefFinding.Place;
import jp.go.jcmregistry.domain.reporting.UnitIndex.Side;

/** Checks the tables of one Party and year before they are filed; reads each of them once. */
public final class AefPreCheck {
  private final Aef aef;
  private final AefSurroundings around;
  private final ExportProfile profile;
  private final AefFindings findings = new AefFindings();
  private final UnitIndex units = new UnitIndex();
  private final RecordRules records;

  private AefPreCheck(Aef aef, AefSurroundings around, ExportProfile profile) {
    this.aef = aef;
    this.around = around;
    this.profile = profile;
    this.records = new RecordRules(aef, around, findings);
  }

  /** Everything that is wrong with the tables as they would be printed under a profile. */
  public static AefFindings of(Aef aef, AefSurroundings around, ExportProfile profile) {
    return new AefPreCheck(aef, around, profile).check();
  }

  private AefFindings check() {
    checkCells(aef.submission());
    aef.authorizations().forEach(this::checkCells);
    aef.actions(this::check);
    aef.holdings(this::check);
    aef.entities().forEach(this::checkCells);
    String party = aef.submission().party();
    around.openings(block -> units.add(Side.OPENING, block, null, null, unprinted(block)));
    around.counterparts(
        action ->
            units.add(Side.COUNTERPART, action.block(), null, action, unprinted(action.block())));
    new UnitRules(units, party, around.partiesHere(), findings).check();
    return findings;
  }

  private Place checkCells(AefRow row) {
    Place place = new Place(row.table(), findings.nextRow(row.table()), row.source());
    new AefCells(row.table(), row.cells(profile), profile).check(place, findings);
    return place;
  }

  /** What a profile leaves out still moves units, so it counts where holdings are reconciled. */
  private void check(AefAction action) {
    Place place =
        profile.reports(action.type())
            ? checkCells(action)
            : new Place(AefTable.ACTIONS, 0, action.source());
    records.check(action, place);
    units.add(Side.ACTION, action.block(), sectors(action.block()), action, place);
  }

  private void check(AefHolding holding) {
    Place place = checkCells(holding);
    records.check(holding, place);
    units.add(Side.CLOSING, holding.block(), sectors(holding.block()), null, place);
  }

  private String sectors(AefBlock block) {
    AefAuthorization authorization = records.authorization(block);
    return authorization == null
        ? null
        : authorization.sectors() + " " + authorization.activityTypes();
  }

  private static Place unprinted(AefBlock block) {
    return new Place(
        AefTable.HOLDINGS, 0, new AefSource(AefSource.Kind.UNITS, block.units().toString()));
  }
}
