package jp.go.jcmregistry.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two languages of equal rank; the first part of every page's address. */
public enum Language {
  ENGLISH("en", "English", Locale.ENGLISH),
  JAPANESE("ja", "日本語", Locale.JAPANESE);

  private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.JAPANESE);

  private final String code;
  private final String ownName;
  private final Locale locale;

  Language(String code, String ownName, Locale locale) {
    this.code = code;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** The language an address begins with, if it begins with one. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The language a browser asks for; English where it asks for neither or says nothing readable.
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ENGLISH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
      return Locale.JAPANESE.equals(best) ? JAPANESE : ENGLISH;
    } catch (IllegalArgumentException unreadable) {
      return ENGLISH;
    }
  }

  /** What {@code html lang} says. */
  public String getCode() {
    return code;
  }

  /** The language's name in itself, as the language switch shows it. */
  public String getOwnName() {
    return ownName;
  }

  public Locale getLocale() {
    return locale;
  }

  /** The one the language switch leads to. */
  public Language other() {
    return this == ENGLISH ? JAPANESE : ENGLISH;
  }
}
