package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import jp.go.jcmregistry.domain.shared.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JcmSerialTest {
  private static final JcmSeries SERIES = new JcmSeries("JP", "ID", "002", Vintage.of(2015));

  @Test
  void printsAUnitWithOneNumberAndARunWithTwo() {
    assertThat(SERIES).hasToString("JCM-JP-ID-002-2015");
    assertThat(new JcmSerial(SERIES, SerialRange.of(27, 27))).hasToString("JCM-JP-ID-002-2015-27");
    assertThat(new JcmSerial(SERIES, SerialRange.of(1, 27))).hasToString("JCM-JP-ID-002-2015-1-27");
  }

  @ParameterizedTest
  @CsvSource({
    "JCM-JP-ID-002-2015-1-27,1,27",
    "JCM-JP-ID-002-2015-27,27,27",
    "jcm-jp-id-002-2015-1-27,1,27",
    "JCM–JP–ID–002–2015–1–27,1,27",
    "ＪＣＭ－ＪＰ－ＩＤ－００２－２０１５－１－２７,1,27",
    "' JCM - JP - ID - 002 - 2015 - 1 - 27 ',1,27"
  })
  void readsBothFormsAsPeopleTypeThem(String typed, long first, long last) {
    assertThat(JcmSerial.parse(typed))
        .isEqualTo(new JcmSerial(SERIES, SerialRange.of(first, last)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "JCM-JP-ID-002-2015",
        "JCM-JP-ID-002-2015-",
        "JCM-JP-ID-002-2015-1-27-30",
        "JCM-JPN-ID-002-2015-27",
        "JCM-JP-ID-AM002-2015-27",
        "JC-JP-ID-002-2015-27"
      })
  void refusesOtherForms(String typed) {
    assertRefused("value.JcmSerial.form", () -> JcmSerial.parse(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "JCM-JP-ID-02-2015-27,value.JcmSeries.project",
    "JCM-JP-ID-0002-2015-27,value.JcmSeries.project",
    "JCM-JP-ID-000-2015-27,value.JcmSeries.project",
    "JCM-JP-ID-1234567-2015-27,value.JcmSeries.project",
    "JCM-JP-ID-002-2012-27,value.Vintage.range",
    "JCM-JP-ID-002-2015-27-1,value.SerialRange.order",
    "JCM-JP-ID-002-2015-0,value.SerialRange.positive"
  })
  void refusesPartsThatCannotBe(String typed, String reason) {
    assertRefused(reason, () -> JcmSerial.parse(typed));
  }

  @Test
  void theSeriesIsReadAndRefusedOnItsOwn() {
    assertThat(JcmSeries.parse("JCM－JP－ID－002－2015")).isEqualTo(SERIES);
    assertThat(JcmSeries.parse("JCM-ID-ID-1234-2015").projectNumber()).isEqualTo("1234");
    assertRefused("value.JcmSeries.form", () -> JcmSeries.parse("JCM-JP-ID-002-2015-27"));
    assertRefused(
        "value.JcmSeries.country", () -> new JcmSeries("jp", "ID", "002", Vintage.of(2015)));
    assertRefused(
        "value.JcmSeries.country", () -> new JcmSeries("JP", "IDN", "002", Vintage.of(2015)));
  }

  @Test
  void whatIsPrintedIsReadBack() {
    Random random = Chance.seeded();
    for (int i = 0; i < 2_000; i++) {
      JcmSeries series =
          new JcmSeries(
              letters(random),
              letters(random),
              String.format("%03d", Chance.upTo(999_999, random)),
              Vintage.of(2013 + random.nextInt(88)));
      long first = Chance.upTo(SerialRange.SERIAL_MAX / 2, random);
      SerialRange range = SerialRange.of(first, first + Chance.upTo(5, random) - 1);
      JcmSerial serial = new JcmSerial(series, range);
      assertThat(JcmSeries.parse(series.toString())).isEqualTo(series);
      assertThat(JcmSerial.parse(serial.toString())).isEqualTo(serial);
    }
  }

  private static String letters(Random random) {
    return "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
  }
}
