package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Table 1: who reports which year.
 *
 * @param version text, "1.0" first: 1.10 follows 1.9
 * @param submittedOn null until it is filed
 */
public record AefSubmission(
    String registry,
    String party,
    String version,
    int year,
    LocalDate submittedOn,
    NdcPeriods.Period period)
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
        period.firstYear(),
        period.lastYear(),
        PlatformCell.LINK);
  }

  @Override
  public AefSource source() {
    return new AefSource(AefSource.Kind.SUBMISSION, registry + "-" + year);
  }
}
