package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;

/**
 * Table 1: who reports which year.
 *
 * @param version text, "1.0" first: 1.10 follows 1.9
 * @param submittedOn null until it is filed
 * @param period in which the reported year lies; empty where the Party recorded none
 */
public record AefSubmission(
    String registry,
    String party,
    String version,
    int year,
    LocalDate submittedOn,
    Optional<Period> period)
    implements AefRow {

  @Override
  public AefTable table() {
    return AefTable.SUBMISSION;
  }

  @Override
  public List<Object> cells(ExportProfile profile) {
    return Arrays.asList(
        party,
        version,
        year,
        submittedOn,
        PlatformCell.INFORMATION,
        PlatformCell.INFORMATION,
        period.map(Period::firstYear).orElse(null),
        period.map(Period::lastYear).orElse(null),
        PlatformCell.LINK);
  }

  @Override
  public AefSource source() {
    return new AefSource(AefSource.Kind.SUBMISSION, registry + "-" + year);
  }
}
