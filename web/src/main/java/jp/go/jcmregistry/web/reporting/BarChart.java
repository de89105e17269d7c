package jp.go.jcmregistry.web.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture of a table: for each of its rows a group of bars with their numbers, drawn on the
 * server, so that it needs no script. What is meant by a bar is told by its pattern and by the key,
 * not by its colour alone; the table beside it is its text.
 *
 * @param key what the bars of each group mean, in their order
 * @param name distinguishes the patterns of several charts of one page
 */
public record BarChart(String name, List<Key> key, List<Group> groups, int height) {
  private static final int WIDTH = 720;
  private static final int LEFT = 200;
  private static final int LONGEST = 400;
  private static final int BAR = 18;
  private static final int GAP = 14;
  private static final int PATTERNS = 4;

  /** What bars of one pattern mean. */
  public record Key(String words, int pattern) {}

  /** A row of the table with its bars. */
  public record Group(String label, int middle, List<Bar> bars) {}

  /** One number of the row. */
  public record Bar(int pattern, int y, double width, long value) {}

  /** A row of the table that is drawn: its name and the numbers in the order of the key. */
  public record Row(String label, List<Long> values) {}

  /** Draws rows; null where there is nothing but zeros. */
  public static BarChart of(String name, List<String> words, List<Row> rows) {
    long highest =
        rows.stream().flatMap(row -> row.values().stream()).mapToLong(v -> v).max().orElse(0);
    if (highest <= 0) {
      return null;
    }
    List<Key> key = new ArrayList<>();
    for (String word : words) {
      key.add(new Key(word, key.size() % PATTERNS));
    }
    List<Group> groups = new ArrayList<>();
    int y = 0;
    for (Row row : rows) {
      groups.add(group(row, y, (double) LONGEST / highest));
      y += row.values().size() * BAR + GAP;
    }
    return new BarChart(name, List.copyOf(key), List.copyOf(groups), y);
  }

  private static Group group(Row row, int top, double perUnit) {
    List<Bar> bars = new ArrayList<>();
    for (long value : row.values()) {
      // What is not zero is seen, however small beside the largest.
      double width = value <= 0 ? 0 : Math.max(1, value * perUnit);
      bars.add(new Bar(bars.size() % PATTERNS, top + bars.size() * BAR, width, value));
    }
    return new Group(row.label(), top + row.values().size() * BAR / 2 + 5, List.copyOf(bars));
  }

  public int width() {
    return WIDTH;
  }

  public int left() {
    return LEFT;
  }

  /** The height of one bar, which leaves its neighbours a line of the page. */
  public int bar() {
    return BAR - 3;
  }
}
