package jp.go.jcmregistry.domain.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The official lists of values of the agreed electronic format. Each value is kept letter by letter
 * as published, odd spellings included, because the receiving platform compares the text.
 */
public enum AefList {
  SECTOR("sectors"),
  ACTIVITY_TYPE("activityType"),
  MITIGATION_TYPE("mitigationType");

  private static final int COLUMNS = 3;

  private final List<String> values;

  AefList(String name) {
    this.values = read(name);
  }

  /** In the published order. */
  public List<String> published() {
    return values;
  }

  /** No published value holds a comma, so the file needs no quotes. */
  private static List<String> read(String name) {
    try (InputStream file = AefList.class.getResourceAsStream("aef-values.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",", COLUMNS))
          .filter(columns -> columns[0].equals(name))
          .map(columns -> columns[1])
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
