package jp.go.jcmregistry.domain.cooperation;

import java.io.Serializable;
import java.util.List;

/**
 * One question of a record's form.
 *
 * @param name names the answer; its words stand under {@code record_KIND.name} in both languages
 * @param type how it is asked and read
 * @param optional whether it may stay empty
 * @param choices what is offered, letter by letter, for {@link Type#CHOICE} and {@link
 *     Type#CHOICES}
 */
public record RecordField(String name, Type type, boolean optional, List<String> choices)
    implements Serializable {

  /** How a question is asked, and which answers can be read. */
  public enum Type {
    TEXT,
    AREA,
    DATE,
    /** A day and a time of the registry's clock, such as {@code 2024-08-20 10:00}. */
    TIME,
    /** The record's number: the registry gives it, nobody is asked. */
    NUMBER,
    /** A calendar year in four digits. */
    YEAR,
    /** A whole number of at least one. */
    QUANTITY,
    /** A whole number, also zero or below. */
    AMOUNT,
    CHOICE,
    CHOICES,
    YES_NO,
    /** Not asked: the registry counts it when the change is entered. */
    COUNTED
  }

  public static RecordField of(String name, Type type) {
    return new RecordField(name, type, false, List.of());
  }

  public static RecordField optional(String name, Type type) {
    return new RecordField(name, type, true, List.of());
  }

  public static RecordField choice(String name, List<String> choices) {
    return new RecordField(name, Type.CHOICE, false, choices);
  }

  public static RecordField choices(String name, List<String> choices) {
    return new RecordField(name, Type.CHOICES, false, choices);
  }

  /** Whether a person answers it. */
  public boolean isAsked() {
    return type != Type.COUNTED;
  }

  /** The same question, which may stay unanswered. */
  public RecordField orNothing() {
    return new RecordField(name, type, true, choices);
  }
}
