package jp.go.jcmregistry.usecase.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JcmSeries;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.reporting.Aef;
import jp.go.jcmregistry.domain.reporting.AefAction;
import jp.go.jcmregistry.domain.reporting.AefActionType;
import jp.go.jcmregistry.domain.reporting.AefAuthorization;
import jp.go.jcmregistry.domain.reporting.AefBlock;
import jp.go.jcmregistry.domain.reporting.AefEntity;
import jp.go.jcmregistry.domain.reporting.AefHolding;
import jp.go.jcmregistry.domain.reporting.AefSource;
import jp.go.jcmregistry.domain.reporting.AefSubmission;
import jp.go.jcmregistry.domain.reporting.AefTimeframe;
import jp.go.jcmregistry.domain.reporting.NdcPeriods;

/** A year with as many one-unit acquisitions as a test wants, none of them in memory. */
record SyntheticAef(long size) implements Aef {
  private static final AefAuthorization.Key KEY = new AefAuthorization.Key("JP-1", 1);
  private static final ItmoSeries ITMOS =
      new ItmoSeries("CA9001", "THA01", "THA", Vintage.of(2022));
  private static final JcmSeries UNITS = new JcmSeries("JP", "TH", "001", Vintage.of(2022));
  private static final AefAction.Roles FROM =
      new AefAction.Roles("THA", null, null, null, null, null);

  @Override
  public AefSubmission submission() {
    return new AefSubmission(
        "JPN01", "JPN", "1.0", 2025, null, NdcPeriods.BY_DEFAULT.of("JPN", 2025));
  }

  @Override
  public List<AefAuthorization> authorizations() {
    if (size == 0) {
      return List.of();
    }
    return List.of(
        new AefAuthorization(
            KEY,
            LocalDate.of(2024, 1, 15),
            "CA9001",
            1_000L,
            "GHG",
            null,
            List.of("Energy generation"),
            List.of("Solar"),
            AuthorizedPurpose.NDC_AND_OIMP,
            List.of(),
            List.of(),
            "CORSIA",
            AefTimeframe.OPEN,
            "=SUM(A1), \"quoted\"\r\nsecond line",
            FirstTransferDefinition.AUTHORIZATION,
            null,
            false));
  }

  private static AefBlock block(long first, long last) {
    return new AefBlock(
        "JPN01",
        "CA9001",
        KEY,
        ITMOS,
        SerialRange.of(first + 100, last + 100),
        new JcmSerial(UNITS, SerialRange.of(first, last)),
        "GHG",
        null,
        "Emission reductions");
  }

  @Override
  public void actions(Consumer<AefAction> each) {
    LongStream.rangeClosed(1, size)
        .mapToObj(
            unit ->
                new AefAction(
                    Instant.parse("2025-06-01T15:30:00Z").plusSeconds(unit),
                    AefActionType.ACQUISITION,
                    null,
                    block(unit, unit),
                    FROM,
                    new AefSource(AefSource.Kind.TRANSACTION, "T-2025-" + unit)))
        .forEach(each);
  }

  @Override
  public void holdings(Consumer<AefHolding> each) {
    if (size > 0) {
      each.accept(new AefHolding(block(1, size)));
    }
  }

  @Override
  public List<AefEntity> entities() {
    return size == 0
        ? List.of()
        : List.of(
            new AefEntity(
                LocalDate.of(2024, 2, 1),
                "Airline",
                "JPN",
                "A-1",
                "CA9001",
                null,
                null,
                null,
                false));
  }
}
