package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;
import jp.go.jcmregistry.domain.credit.ItmoRun;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcome and use lie in one implementation period (J4009), also where periods follow another. */
class UseRuleTest {
  private static final AuthorizationVersion NDC =
      new AuthorizationVersion(
          1,
          1,
          "JP-1",
          "CA9001",
          AuthorizedPurpose.NDC,
          "GHG",
          null,
          List.of(),
          List.of(),
          null,
          null,
          null,
          null,
          null,
          false);

  @ParameterizedTest
  @CsvSource({
    "2030, 2030, 2021, 2030, false",
    "2030, 2031, 2031, 2035, true",
    "2031, 2031, 2031, 2035, false",
    "2031, 2030, 2021, 2030, true"
  })
  void outcomeAndUseLieInOnePeriod(int vintage, int year, int first, int last, boolean refused) {
    ItmoSeries series = new ItmoSeries("CA9001", "THA01", "THA", Vintage.of(vintage));
    ItmoRun units = new ItmoRun(UnitRun.of(1, 1, 10), 1, series, 0, NDC, true);
    UseFacts facts =
        new UseFacts(
            Optional.of(Use.NDC),
            Article6.NONE,
            "JPN",
            year,
            LocalDate.of(2036, 1, 1),
            List.of(units),
            10,
            List.of(),
            Optional.of(new Period(first, last)));
    assertThat(UseRule.check(facts).stream().map(Violation::rule))
        .containsExactlyElementsOf(refused ? List.of("J4009") : List.of());
  }
}
