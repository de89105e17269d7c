package jp.go.jcmregistry.web.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** One sentence in both languages: the API has no language, its readers have one. */
record Sentence(String english, String japanese) {

  private static final String BUNDLE = "jp.go.jcmregistry.web.i18n.Text";

  /** What says itself in the language it is asked for. */
  static Sentence of(Function<Locale, String> inLanguage) {
    return new Sentence(inLanguage.apply(Locale.ENGLISH), inLanguage.apply(Locale.JAPANESE));
  }

  String in(Locale language) {
    return Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? japanese : english;
  }

  /** A word of the pages' bundle. */
  static Sentence ofWord(String key, Object... arguments) {
    return of(
        language ->
            MessageFormat.format(
                ResourceBundle.getBundle(BUNDLE, language).getString(key), arguments));
  }
}
