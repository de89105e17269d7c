package jp.go.jcmregistry.domain.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JcmSeries;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.reporting.AefAction.Roles;
import jp.go.jcmregistry.domain.reporting.AefAuthorization.Key;

/** Rows as a correct registry writes them; a test changes what it is about. */
final class AefSamples {
  static final long OFFSET = 100;
  static final Instant AT = Instant.parse("2025-06-01T03:00:00Z");
  static final Key KEY = new Key("JP-1", 1);

  private final String metric;

  AefSamples() {
    this("GHG");
  }

  private AefSamples(String metric) {
    this.metric = metric;
  }

  AefSamples with(String otherMetric) {
    return new AefSamples(otherMetric);
  }

  AefSubmission submission() {
    return new AefSubmission(
        "JPN01", "JPN", "1.0", 2025, null, Optional.of(new Period(2021, 2030)));
  }

  AefAuthorization authorization(String id, int version, AuthorizedPurpose purpose) {
    return new AefAuthorization(
        new Key(id, version),
        LocalDate.of(2024, 1, 15),
        "CA9001",
        1_000L,
        metric,
        null,
        List.of("Energy generation"),
        List.of("Solar"),
        purpose,
        List.of(),
        List.of(),
        purpose.coversOimp() ? "CORSIA" : null,
        new AefTimeframe(2021, 2025, null, null),
        null,
        purpose.coversOimp() ? FirstTransferDefinition.AUTHORIZATION : null,
        null,
        false);
  }

  /** Units by their JCM numbers; their identifiers are a hundred higher. */
  AefBlock block(long first, long last) {
    return new AefBlock(
        "JPN01",
        "CA9001",
        KEY,
        new ItmoSeries("CA9001", "THA01", "THA", Vintage.of(2022)),
        SerialRange.of(first + OFFSET, last + OFFSET),
        new JcmSerial(
            new JcmSeries("JP", "TH", "001", Vintage.of(2022)), SerialRange.of(first, last)),
        metric,
        null,
        "Emission reductions");
  }

  AefAction action(AefActionType type, AefActionSubtype subtype, long first, long last) {
    return action(type, subtype, block(first, last), Roles.NONE);
  }

  AefAction action(AefActionType type, AefActionSubtype subtype, AefBlock block, Roles roles) {
    return new AefAction(
        AT, type, subtype, block, roles, new AefSource(AefSource.Kind.TRANSACTION, "T-2025-1"));
  }

  AefAction acquisition(long first, long last) {
    return action(
        AefActionType.ACQUISITION,
        null,
        block(first, last),
        new Roles("THA", null, null, null, null, null));
  }

  /** Used towards the NDC of Japan, for 2025. */
  AefAction use(long first, long last) {
    return action(
        AefActionType.USE,
        null,
        block(first, last),
        new Roles(null, null, null, "JPN", null, 2025));
  }

  AefHolding holding(long first, long last) {
    return new AefHolding(block(first, last));
  }

  AefEntity entity(String number) {
    return new AefEntity(
        LocalDate.of(2024, 2, 1), "Airline", "JPN", number, "CA9001", null, null, null, false);
  }
}
