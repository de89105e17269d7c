package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import jp.go.jcmregistry.domain.shared.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItmoIdentifierTest {
  private static final ItmoSeries SERIES =
      new ItmoSeries("CA9001", "THA01", "THA", Vintage.of(2022));

  @Test
  void printsTheFivePartsOfTheAgreedFormat() {
    assertThat(new ItmoIdentifier(SERIES, 1)).hasToString("CA9001-THA01-THA-1-2022");
  }

  @ParameterizedTest
  @CsvSource({
    "CA9001-THA01-THA-1-2022,1",
    "'CA9001-THA01-THA-1,234-2022',1234",
    "'ca9001 – tha01 – tha – 1,234,567 – 2022',1234567",
    "ＣＡ９００１－ＴＨＡ０１－ＴＨＡ－７－２０２２,7"
  })
  void readsWhatOtherPartiesWrite(String typed, long serial) {
    assertThat(ItmoIdentifier.parse(typed)).isEqualTo(new ItmoIdentifier(SERIES, serial));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CA9001-THA01-THA-2022",
        "CA9001-THA01-THA-1-2-2022",
        "CA901-THA01-THA-1-2022",
        "CA9001-TH01-THA-1-2022",
        "CA9001-THA01-TH-1-2022",
        "CA9001-THA01-THA-,1-2022",
        "CA9001-THA01-THA-1-22",
        "JCM-JP-ID-002-2015-27"
      })
  void refusesOtherForms(String typed) {
    assertRefused("value.ItmoIdentifier.form", () -> ItmoIdentifier.parse(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "CA9001-THA01-THA-01-2022,value.ItmoIdentifier.zero",
    "CA9001-THA01-THA-0-2022,value.ItmoIdentifier.zero",
    "CA9001-THA01-THA-1000000000000001-2022,value.ItmoIdentifier.serial",
    "CA0001-THA01-THA-1-2022,value.ItmoSeries.mechanism",
    "CA9001-THA01-THA-1-2020,value.ItmoSeries.vintage",
    "CA9001-THA01-THA-1-2101,value.Vintage.range"
  })
  void refusesPartsThatCannotBe(String typed, String reason) {
    assertRefused(reason, () -> ItmoIdentifier.parse(typed));
  }

  @Test
  void justAllowedNextToJustRefused() {
    assertThat(ItmoIdentifier.parse("CA0002-THA01-THA-1-2021").series().approach())
        .isEqualTo("CA0002");
    assertThat(new ItmoIdentifier(SERIES, SerialRange.SERIAL_MAX).serial())
        .isEqualTo(SerialRange.SERIAL_MAX);
    assertRefused("value.ItmoIdentifier.serial", () -> new ItmoIdentifier(SERIES, 0));
  }

  @Test
  void aSeriesCannotBeMadeOfOtherParts() {
    Vintage vintage = Vintage.of(2022);
    assertRefused(
        "value.ItmoSeries.approach", () -> new ItmoSeries("CA90011", "THA01", "THA", vintage));
    assertRefused(
        "value.ItmoSeries.registry", () -> new ItmoSeries("CA9001", "THA1", "THA", vintage));
    assertRefused(
        "value.ItmoSeries.party", () -> new ItmoSeries("CA9001", "THA01", "tha", vintage));
  }

  @Test
  void whatIsPrintedIsReadBack() {
    Random random = Chance.seeded();
    for (int i = 0; i < 2_000; i++) {
      ItmoSeries series =
          new ItmoSeries(
              String.format("CA%04d", 2 + random.nextInt(9_998)),
              String.format("JPN%02d", random.nextInt(100)),
              random.nextBoolean() ? "JPN" : "MNG",
              Vintage.of(2021 + random.nextInt(80)));
      long serial = Chance.upTo(SerialRange.SERIAL_MAX, random);
      ItmoIdentifier identifier = new ItmoIdentifier(series, serial);
      assertThat(ItmoIdentifier.parse(identifier.toString())).isEqualTo(identifier);
    }
  }
}
