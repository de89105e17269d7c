package jp.go.jcmregistry.domain.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Clocks english = new Clocks(TOKYO, Locale.ENGLISH);
  private final Clocks japanese = new Clocks(TOKYO, Locale.JAPANESE);
  private final Locale machine = Locale.getDefault();

  @BeforeEach
  void onAMachineOfAnotherCountry() {
    Locale.setDefault(Locale.FRANCE);
  }

  @AfterEach
  void backHome() {
    Locale.setDefault(machine);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the day before in GMT
        "2024-08-19T20:30:00Z | 20 Aug 2024 05:30 JST (19 Aug 20:30 GMT)"
            + " | 2024年8月20日 05:30 JST（8月19日 20:30 GMT）",
        // one day on both clocks: from 09:00 JST on
        "2024-08-20T00:00:00Z | 20 Aug 2024 09:00 JST (00:00 GMT)"
            + " | 2024年8月20日 09:00 JST（00:00 GMT）",
        "2024-08-19T23:59:59Z | 20 Aug 2024 08:59 JST (19 Aug 23:59 GMT)"
            + " | 2024年8月20日 08:59 JST（8月19日 23:59 GMT）",
        // month and leap day
        "2024-02-29T15:00:00Z | 1 Mar 2024 00:00 JST (29 Feb 15:00 GMT)"
            + " | 2024年3月1日 00:00 JST（2月29日 15:00 GMT）",
        // year: the second clock needs its year too
        "2023-12-31T20:30:00Z | 1 Jan 2024 05:30 JST (31 Dec 2023 20:30 GMT)"
            + " | 2024年1月1日 05:30 JST（2023年12月31日 20:30 GMT）",
      })
  void anInstantStandsOnBothClocks(Instant instant, String inEnglish, String inJapanese) {
    assertThat(english.instant(instant)).isEqualTo(inEnglish);
    assertThat(japanese.instant(instant)).isEqualTo(inJapanese);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the ministry's own example
        "2023-01-24T01:00:00Z | 2023-01-24T09:00:00Z"
            + " | 24 Jan 2023 10:00–18:00 JST (01:00–09:00 GMT)"
            + " | 2023年1月24日 10:00～18:00 JST（01:00～09:00 GMT）",
        // over several days
        "2023-02-06T01:00:00Z | 2023-02-17T09:00:00Z"
            + " | 6 Feb 2023 10:00 – 17 Feb 18:00 JST (6 Feb 01:00 – 17 Feb 09:00 GMT)"
            + " | 2023年2月6日 10:00 ～ 2月17日 18:00 JST（2月6日 01:00 ～ 2月17日 09:00 GMT）",
        // one day in Japan, two in GMT
        "2023-01-23T20:00:00Z | 2023-01-24T03:00:00Z"
            + " | 24 Jan 2023 05:00–12:00 JST (23 Jan 20:00 – 24 Jan 03:00 GMT)"
            + " | 2023年1月24日 05:00～12:00 JST（1月23日 20:00 ～ 1月24日 03:00 GMT）",
        // one day in both, but not the same
        "2023-01-23T17:00:00Z | 2023-01-23T23:00:00Z"
            + " | 24 Jan 2023 02:00–08:00 JST (23 Jan 17:00–23:00 GMT)"
            + " | 2023年1月24日 02:00～08:00 JST（1月23日 17:00～23:00 GMT）",
        // two days in Japan, one in GMT
        "2023-01-24T12:00:00Z | 2023-01-24T18:00:00Z"
            + " | 24 Jan 2023 21:00 – 25 Jan 03:00 JST (24 Jan 12:00–18:00 GMT)"
            + " | 2023年1月24日 21:00 ～ 1月25日 03:00 JST（1月24日 12:00～18:00 GMT）",
        // over the turn of the year
        "2023-12-31T14:00:00Z | 2023-12-31T16:00:00Z"
            + " | 31 Dec 2023 23:00 – 1 Jan 2024 01:00 JST (31 Dec 14:00–16:00 GMT)"
            + " | 2023年12月31日 23:00 ～ 2024年1月1日 01:00 JST（12月31日 14:00～16:00 GMT）",
        "2023-12-31T16:00:00Z | 2024-01-01T01:00:00Z"
            + " | 1 Jan 2024 01:00–10:00 JST (31 Dec 2023 16:00 – 1 Jan 2024 01:00 GMT)"
            + " | 2024年1月1日 01:00～10:00 JST（2023年12月31日 16:00 ～ 2024年1月1日 01:00 GMT）",
      })
  void aWindowStandsOnBothClocks(Instant from, Instant until, String inEnglish, String inJapanese) {
    assertThat(english.window(from, until)).isEqualTo(inEnglish);
    assertThat(japanese.window(from, until)).isEqualTo(inJapanese);
  }

  @Test
  void aDateIsNeverConverted() {
    assertThat(english.date(LocalDate.of(2024, 9, 1))).isEqualTo("1 Sep 2024");
    assertThat(japanese.date(LocalDate.of(2024, 9, 1))).isEqualTo("2024年9月1日");
  }

  @Test
  void anotherRegistryHasItsOwnClock() {
    Clocks mongolian = new Clocks(ZoneId.of("Asia/Ulaanbaatar"), Locale.ENGLISH);
    assertThat(mongolian.instant(Instant.parse("2024-08-20T00:00:00Z")))
        .isEqualTo("20 Aug 2024 08:00 ULAT (00:00 GMT)");
  }
}
