package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something a check did not like, and where.
 *
 * @param row counted below the labels, from 1; 0 where no row is to blame but a missing one
 * @param column the label; null where the whole row is meant
 */
public record AefFinding(
    AefCheck check,
    AefTable table,
    long row,
    String column,
    AefSource.Kind kind,
    String key,
    List<String> arguments)
    implements Serializable {
  private static final String SENTENCES = "jp.go.jcmregistry.domain.reporting.Checks";

  /** Where a row stands and what it was made from. */
  record Place(AefTable table, long row, AefSource source) {
    AefFinding finding(AefCheck check, String column, Object... arguments) {
      return new AefFinding(
          check,
          table,
          row,
          column,
          source.kind(),
          source.key(),
          List.of(arguments).stream().map(String::valueOf).toList());
    }
  }

  /** What is wrong, in Japanese for a Japanese reader, in English for everybody else. */
  public String sentence(Locale reader) {
    boolean japanese = reader.getLanguage().equals(Locale.JAPANESE.getLanguage());
    ResourceBundle sentences =
        ResourceBundle.getBundle(
            SENTENCES,
            japanese ? Locale.JAPAN : Locale.UK,
            AefFinding.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return MessageFormat.format(sentences.getString(check.number()), arguments.toArray());
  }
}
