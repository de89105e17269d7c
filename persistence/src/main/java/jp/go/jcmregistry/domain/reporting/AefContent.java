package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as lines of text that keep what their cells are: the number of the table, then each cell
 * behind a letter for its type, with tabs between. What is kept this way makes the same files again
 * whenever it is read.
 */
final class AefContent {
  private static final char TEXT = 's';
  private static final char NUMBER = 'n';
  private static final char DAY = 'd';
  private static final char INFORMATION = 'i';
  private static final char LINK = 'l';
  private static final String BETWEEN = "\t";
  private static final String[][] ESCAPES = {
    {"\\", "\\\\"}, {"\t", "\\t"}, {"\n", "\\n"}, {"\r", "\\r"}
  };

  private AefContent() {}

  /** A row as it was kept; of holdings the last cell is the whole identifier. */
  record Row(AefTable table, List<Object> cells) {}

  static String line(AefRow row, ExportProfile profile) {
    List<Object> cells = new ArrayList<>(row.cells(profile));
    if (row instanceof AefHolding holding) {
      cells.add(holding.block().firstIdentifier());
    }
    StringBuilder line = new StringBuilder().append(row.table().ordinal());
    cells.forEach(cell -> line.append(BETWEEN).append(coded(cell)));
    return line.toString();
  }

  private static String coded(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof PlatformCell its) {
      return String.valueOf(its == PlatformCell.LINK ? LINK : INFORMATION);
    }
    if (cell instanceof Number) {
      return NUMBER + cell.toString();
    }
    return cell instanceof LocalDate ? DAY + cell.toString() : TEXT + escaped(cell.toString());
  }

  private static String escaped(String text) {
    String escaped = text;
    for (String[] pair : ESCAPES) {
      escaped = escaped.replace(pair[0], pair[1]);
    }
    return escaped;
  }

  static Row row(String line) {
    String[] parts = line.split(BETWEEN, -1);
    List<Object> cells = new ArrayList<>(parts.length - 1);
    for (int i = 1; i < parts.length; i++) {
      cells.add(cell(parts[i]));
    }
    return new Row(AefTable.values()[Integer.parseInt(parts[0])], cells);
  }

  private static Object cell(String coded) {
    if (coded.isEmpty()) {
      return null;
    }
    String rest = coded.substring(1);
    return switch (coded.charAt(0)) {
      case TEXT -> unescaped(rest);
      case NUMBER -> Long.valueOf(rest);
      case DAY -> LocalDate.parse(rest);
      case INFORMATION -> PlatformCell.INFORMATION;
      case LINK -> PlatformCell.LINK;
      default -> throw new IllegalArgumentException(coded);
    };
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '\\') {
        char escaped = text.charAt(++i);
        plain.append(
            switch (escaped) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> escaped;
            });
      } else {
        plain.append(next);
      }
    }
    return plain.toString();
  }
}
