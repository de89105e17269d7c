package jp.go.jcmregistry.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The people of the demonstration data, from the file that the application ships. */
public final class DemonstrationUsers {

  private DemonstrationUsers() {}

  /** One line a person, columns under each other. */
  static String table() {
    List<String[]> rows = rows();
    StringBuilder table = new StringBuilder();
    for (String[] row : rows) {
      table.append("  ");
      for (int column = 0; column < row.length; column++) {
        table.append(padded(row[column], width(rows, column))).append("  ");
      }
      table.append(System.lineSeparator());
    }
    return table.toString();
  }

  /** Role, login ID, password, secret of the app ({@code none} without one) and name. */
  public static List<String[]> rows() {
    try (InputStream file =
        DemonstrationUsers.class.getResourceAsStream("/demonstration-users.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split(","))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int width(List<String[]> rows, int column) {
    return rows.stream()
        .filter(row -> row.length > column)
        .mapToInt(row -> row[column].length())
        .max()
        .orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
