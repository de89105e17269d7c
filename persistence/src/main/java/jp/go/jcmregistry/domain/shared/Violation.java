package jp.go.jcmregistry.domain.shared;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One broken rule: its number, and what its sentence names. The sentences of both languages stand
 * under the number in {@code Rules.properties}.
 *
 * @param rule the rule's number, J and four digits
 * @param arguments the values its sentence shows, in order
 */
public record Violation(String rule, List<Object> arguments) {
  private static final String SENTENCES = "jp.go.jcmregistry.domain.Rules";

  public static Violation of(String rule, Object... arguments) {
    return new Violation(rule, List.of(arguments));
  }

  /**
   * What happened and what to do: Japanese for a Japanese reader, English for everybody else.
   * Numbers get their separators, dates and statuses the words of the language.
   */
  public String sentence(Locale reader) {
    Locale language =
        reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPAN : Locale.UK;
    // Without "no fallback" an English reader on a Japanese server would be answered in Japanese.
    ResourceBundle sentences =
        ResourceBundle.getBundle(
            SENTENCES,
            language,
            Violation.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Object[] shown = arguments.stream().map(a -> shown(a, sentences, language)).toArray();
    return new MessageFormat(sentences.getString(rule), language).format(shown);
  }

  /** The clock of the time's own zone, and GMT beside it. */
  private static String onBothClocks(ZonedDateTime time, Locale language) {
    boolean japanese = language.equals(Locale.JAPAN);
    ZonedDateTime gmt = time.withZoneSameInstant(ZoneOffset.UTC);
    boolean sameDay = gmt.toLocalDate().equals(time.toLocalDate());
    String day = japanese ? "M月d日 " : "d MMM ";
    String here = time.format(pattern(japanese ? "uuuu年M月d日 HH:mm" : "d MMM uuuu HH:mm", language));
    String there = gmt.format(pattern((sameDay ? "" : day) + "HH:mm", language));
    String zone = time.format(pattern("zzz", Locale.ENGLISH));
    return String.format(japanese ? "%s %s（%s GMT）" : "%s %s (%s GMT)", here, zone, there);
  }

  private static DateTimeFormatter pattern(String pattern, Locale language) {
    return DateTimeFormatter.ofPattern(pattern, language);
  }

  private static Object shown(Object argument, ResourceBundle sentences, Locale language) {
    if (argument instanceof Enum<?> word) {
      return sentences.getString(word.getDeclaringClass().getSimpleName() + "." + word.name());
    }
    if (argument instanceof LocalDate date) {
      boolean japanese = language.equals(Locale.JAPAN);
      return date.format(
          DateTimeFormatter.ofPattern(japanese ? "uuuu年M月d日" : "d MMM uuuu", language));
    }
    if (argument instanceof ZonedDateTime time) {
      return onBothClocks(time, language);
    }
    return argument instanceof Number ? argument : String.valueOf(argument);
  }
}
