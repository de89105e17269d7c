package jp.go.jcmregistry.domain.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A value that cannot be, with the reason as a stable key and its arguments, so that a page can say
 * it in the reader's language. The sentences stand in {@code Reasons.properties} (English) and
 * {@code Reasons_ja.properties}; a test compares them with the keys used here.
 */
public final class InvalidValue extends RuntimeException {
  private static final String SENTENCES = "jp.go.jcmregistry.domain.Reasons";

  private final String key;
  private final List<String> arguments;

  /** Refuses a value for the reason with this key; arguments are shown as they print. */
  public InvalidValue(String key, Object... arguments) {
    super(sentence(Locale.ENGLISH, key, arguments));
    this.key = key;
    this.arguments = Stream.of(arguments).map(String::valueOf).toList();
  }

  /** The reason's key, such as {@code value.SerialRange.order}. */
  public String key() {
    return key;
  }

  /** What the sentence names, in the order of its placeholders. */
  public List<String> arguments() {
    return arguments;
  }

  /** The reason as one sentence: Japanese for a Japanese reader, English for everybody else. */
  public String reason(Locale reader) {
    return sentence(reader, key, arguments.toArray());
  }

  private static String sentence(Locale reader, String key, Object... arguments) {
    // Without "no fallback" an English reader on a Japanese server would be answered in Japanese.
    ResourceBundle sentences =
        ResourceBundle.getBundle(
            SENTENCES,
            reader,
            InvalidValue.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    // As text, so that a year or a serial is never shown with thousands separators by surprise.
    Object[] printed = Stream.of(arguments).map(String::valueOf).toArray();
    return new MessageFormat(sentences.getString(key), reader).format(printed);
  }
}
