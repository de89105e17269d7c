package jp.go.jcmregistry.usecase.certificate;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.cooperation.Clocks;
import jp.go.jcmregistry.domain.credit.Holdings.Amount;

/** The words of printed documents in one language, with its ways to write times and quantities. */
final class PaperWords {
  private static final String BUNDLE = "jp.go.jcmregistry.usecase.certificate.Paper";

  private final Locale language;
  private final ResourceBundle words;
  private final Clocks clocks;

  PaperWords(String code, ZoneId zone) {
    this.language = "ja".equals(code) ? Locale.JAPANESE : Locale.ENGLISH;
    // Without "no fallback" an English reader on a Japanese server would be answered in Japanese.
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            PaperWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.clocks = new Clocks(zone, language);
  }

  String code() {
    return language.getLanguage();
  }

  String of(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language).format(arguments);
  }

  /** What is kept in both languages, in this one. */
  String either(String english, String japanese) {
    return language == Locale.JAPANESE ? japanese : english;
  }

  Clocks clocks() {
    return clocks;
  }

  /** A quantity with its unit. */
  String quantity(long quantity, String metric) {
    return String.format(Locale.ROOT, "%,d %s", quantity, unit(metric));
  }

  /** What a metric is counted in. */
  String unit(String metric) {
    return "GHG".equals(metric) ? of("unit") : metric;
  }

  /** Quantities of several metrics, each with its unit. */
  String quantities(List<Amount> amounts) {
    return amounts.stream()
        .map(amount -> quantity(amount.units(), amount.metric()))
        .collect(Collectors.joining(", "));
  }

  /** A quantity whose unit the column names. */
  static String digits(long quantity) {
    return String.format(Locale.ROOT, "%,d", quantity);
  }
}
