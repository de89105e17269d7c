package jp.go.jcmregistry.domain.notice;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A message as one person reads it by mail: plain text in its language, naming event, quantity and
 * units. It holds no link to the sign-in, so that nobody learns to follow one in a mail.
 */
public record Letter(String subject, String body) implements Serializable {
  private static final String WORDS = "jp.go.jcmregistry.domain.notice.Messages";

  /** Writes to somebody of this name. */
  public static Letter of(Told told, String name, Locale reader) {
    List<String> parts = new ArrayList<>();
    if (!name.isBlank()) {
      parts.add(word(reader, "mail.greeting", name));
    }
    if (told.actionRequired()) {
      parts.add(word(reader, "mail.action"));
    }
    parts.add(text(told.kind(), told.named(reader), reader));
    if (told.movement() != null) {
      parts.add(facts(told.movement(), reader));
    }
    parts.add(word(reader, "mail.closing"));
    return new Letter(
        word(
            reader,
            told.actionRequired() ? "mail.subject.action" : "mail.subject", //
            title(told.kind(), reader)),
        String.join("\n\n", parts) + "\n");
  }

  /** What a kind of message is called. */
  public static String title(NotificationKind kind, Locale reader) {
    return word(reader, kind + ".title");
  }

  /** The sentences of a kind of message; {@code detail} is what they name. */
  public static String text(NotificationKind kind, String detail, Locale reader) {
    return word(reader, kind + ".text", detail);
  }

  /** What a kind of transaction is called in messages. */
  public static String event(String kind, Locale reader) {
    return word(reader, "event." + kind);
  }

  private static String facts(Told.Movement moved, Locale reader) {
    List<String> lines = new ArrayList<>();
    lines.add(word(reader, "mail.event", event(moved.event(), reader)));
    lines.add(word(reader, "mail.account", moved.account()));
    lines.add(word(reader, "mail.quantity", quantity(moved)));
    if (!moved.units().isEmpty()) {
      lines.add(word(reader, "mail.units", String.join("\n  ", moved.units())));
    }
    if (moved.more()) {
      lines.add(word(reader, "mail.more"));
    }
    return String.join("\n", lines);
  }

  private static String quantity(Told.Movement moved) {
    String unit = "GHG".equals(moved.metric()) ? "t CO2" : moved.metric();
    return String.format(Locale.ROOT, "%,d %s", moved.quantity(), unit);
  }

  private static String word(Locale reader, String key, Object... arguments) {
    Locale language =
        reader.getLanguage().equals(Locale.JAPANESE.getLanguage())
            ? Locale.JAPANESE
            : Locale.ENGLISH;
    // Without "no fallback" an English reader on a Japanese server would be answered in Japanese.
    ResourceBundle words =
        ResourceBundle.getBundle(
            WORDS,
            language,
            Letter.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(words.getString(key), language).format(arguments);
  }
}
