package jp.go.jcmregistry.domain.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;

/** Tables, and what they are held against, as lists that a test fills. */
final class ListedAef implements Aef, AefSurroundings {
  private final AefSamples samples = new AefSamples();

  AefSubmission submission = samples.submission();
  final List<AefAuthorization> authorizations =
      new ArrayList<>(List.of(samples.authorization("JP-1", 1, AuthorizedPurpose.NDC_AND_OIMP)));
  final List<AefAction> actions = new ArrayList<>();
  final List<AefHolding> holdings = new ArrayList<>();
  final List<AefEntity> entities = new ArrayList<>();
  final List<AefBlock> openings = new ArrayList<>();
  final List<AefAction> counterparts = new ArrayList<>();
  boolean participating = true;
  Period period = new Period(2021, 2030);

  ListedAef actions(AefAction... rows) {
    actions.addAll(List.of(rows));
    return this;
  }

  ListedAef opened(AefBlock... blocks) {
    openings.addAll(List.of(blocks));
    return this;
  }

  ListedAef held(AefHolding... rows) {
    holdings.addAll(List.of(rows));
    return this;
  }

  ListedAef authorized(AefAuthorization authorization) {
    authorizations.clear();
    authorizations.add(authorization);
    return this;
  }

  ListedAef told(AefAction... rows) {
    counterparts.addAll(List.of(rows));
    return this;
  }

  /** The numbers of the checks that found something. */
  List<String> found() {
    return found(ExportProfile.NOMENCLATURE_2026);
  }

  List<String> found(ExportProfile profile) {
    return findings(profile).checks().stream().map(AefCheck::number).toList();
  }

  AefFindings findings(ExportProfile profile) {
    return AefPreCheck.of(this, this, profile);
  }

  @Override
  public AefSubmission submission() {
    return submission;
  }

  @Override
  public List<AefAuthorization> authorizations() {
    return authorizations;
  }

  @Override
  public void actions(Consumer<AefAction> each) {
    actions.forEach(each);
  }

  @Override
  public void holdings(Consumer<AefHolding> each) {
    holdings.forEach(each);
  }

  @Override
  public List<AefEntity> entities() {
    return entities;
  }

  @Override
  public boolean participates(String approach) {
    return participating;
  }

  @Override
  public NdcPeriods periods() {
    return (party, year) -> Optional.of(period).filter(years -> years.contains(year));
  }

  @Override
  public Set<String> partiesHere() {
    return Set.of("JPN", "MNG");
  }

  @Override
  public void openings(Consumer<AefBlock> each) {
    openings.forEach(each);
  }

  @Override
  public void counterparts(Consumer<AefAction> each) {
    counterparts.forEach(each);
  }
}
