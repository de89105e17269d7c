package jp.go.jcmregistry.usecase.certificate;

import java.util.List;
import java.util.Locale;
import jp.go.jcmregistry.usecase.shared.Xlsx;

/** Tables that the registry gives out as workbook and text, printed as PDF. */
public final class TablesPaper {

  private TablesPaper() {}

  /**
   * Prints tables one after the other, each under its name and what it says of itself.
   *
   * @param language alpha-2 code of the language they are in
   */
  public static byte[] print(
      String language, String title, List<String> above, List<Xlsx.Table> tables) {
    Sheet sheet = new Sheet(language, title).part(language).title(title);
    above.forEach(sheet::paragraph);
    for (Xlsx.Table table : tables) {
      sheet.heading(table.name());
      table.above().forEach(sheet::paragraph);
      List<List<String>> rows =
          table.rows().stream()
              .map(row -> row.stream().map(TablesPaper::printed).toList())
              .toList();
      sheet.table(table.header(), rows, firstNumber(table));
    }
    return Paper.print(sheet);
  }

  /** The column from which on all cells are numbers. */
  private static int firstNumber(Xlsx.Table table) {
    int first = table.header().size();
    while (first > 0 && isNumbers(table, first - 1)) {
      first--;
    }
    return first;
  }

  private static boolean isNumbers(Xlsx.Table table, int column) {
    return table.rows().stream().allMatch(row -> row.get(column) instanceof Number);
  }

  private static String printed(Object cell) {
    return cell instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : String.valueOf(cell);
  }
}
