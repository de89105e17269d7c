package jp.go.jcmregistry.domain.cooperation;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/** What a person entered for a record: an answer by the name of its question, none left blank. */
public record Answers(Map<String, String> values) implements Serializable {
  /** Stands between the choices of one answer; no published value holds one. */
  public static final String BETWEEN = ", ";

  public static final String YES = "yes";
  public static final String NO = "no";

  private static final int YEAR_DIGITS = 4;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

  /** Leaves out what is blank and the space around the rest. */
  public Answers {
    Map<String, String> kept = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (value != null && !value.isBlank()) {
            kept.put(name, value.strip());
          }
        });
    values = Map.copyOf(kept);
  }

  /** The answer as entered, or null. */
  public String text(String name) {
    return values.get(name);
  }

  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** The choices of an answer; empty where nothing was chosen. */
  public List<String> list(String name) {
    return Stream.of(text(name, "").split(","))
        .map(String::strip)
        .filter(choice -> !choice.isEmpty())
        .toList();
  }

  public LocalDate date(String name) {
    return text(name) == null ? null : LocalDate.parse(text(name));
  }

  /** A day and a time as the registry's clock shows it; full-width digits are forgiven. */
  public LocalDateTime time(String name) {
    return text(name) == null
        ? null
        : LocalDateTime.parse(Normalizer.normalize(text(name), Normalizer.Form.NFKC), TIME);
  }

  public Integer year(String name) {
    return text(name) == null ? null : Integer.valueOf(Typed.clean(text(name)));
  }

  public Long quantity(String name) {
    return text(name) == null ? null : Long.valueOf(Typed.clean(text(name)).replace(",", ""));
  }

  public boolean yes(String name) {
    return YES.equals(text(name));
  }

  /** What cannot be read: the first question whose answer is missing or of another form. */
  public Optional<RecordField> unreadable(List<RecordField> fields) {
    return fields.stream().filter(field -> !readable(field)).findFirst();
  }

  private boolean readable(RecordField field) {
    String answer = text(field.name());
    if (answer == null) {
      return field.optional() || field.type() == RecordField.Type.NUMBER;
    }
    try {
      return switch (field.type()) {
        case TEXT, AREA -> true;
        case NUMBER, COUNTED -> true;
        case TIME -> time(field.name()) != null;
        case DATE -> date(field.name()) != null;
        case YEAR -> Typed.clean(answer).length() == YEAR_DIGITS && year(field.name()) > 0;
        case QUANTITY -> quantity(field.name()) > 0;
        case AMOUNT -> quantity(field.name()) != null;
        case CHOICE -> field.choices().contains(answer);
        case CHOICES -> field.choices().containsAll(list(field.name()));
        case YES_NO -> answer.equals(YES) || answer.equals(NO);
      };
    } catch (DateTimeParseException | NumberFormatException | InvalidValue unreadable) {
      return false;
    }
  }
}
