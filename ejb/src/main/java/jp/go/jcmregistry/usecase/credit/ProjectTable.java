package jp.go.jcmregistry.usecase.credit;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of projects as the JCM's site gives it: reference, country, title, status, date of
 * registration, participants of both sides, number and title of the methodology. Columns are found
 * by their names; commas and tabs divide cells.
 */
final class ProjectTable {
  private static final String REFERENCE = "reference";
  private static final String TITLE = "title";
  private static final String STATUS = "status";
  private static final String PARTNERS = "partner";
  private static final String JAPANESE = "japan";
  private static final String METHODOLOGY = "methodology";
  private static final String METHODOLOGY_TITLE = "title of methodology";

  private ProjectTable() {}

  /**
   * A project of the table as it stands there.
   *
   * @param line counted from 1, the heading included
   */
  record Line(
      long line,
      String reference,
      String title,
      String status,
      List<String> partners,
      List<String> japanese,
      Methodology methodology)
      implements Serializable {

    /** Whether the table says so, or says nothing about it. */
    boolean isRegistered() {
      String said = status.toLowerCase(Locale.ROOT);
      return said.isEmpty() || said.equals("registered") || said.equals("registration");
    }
  }

  /**
   * Reads a table with its heading.
   *
   * @return empty where a column is missing or a quotation mark is not closed
   */
  static Optional<List<Line>> read(String text) {
    String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int heading = table.indexOf('\n') < 0 ? table.length() : table.indexOf('\n');
    char divides = table.substring(0, heading).indexOf('\t') < 0 ? ',' : '\t';
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(divides).setIgnoreSurroundingSpaces(true).get();
    try (CSVParser parser = format.parse(new StringReader(table))) {
      List<CSVRecord> records = parser.getRecords();
      Map<String, Integer> columns = records.isEmpty() ? Map.of() : columns(records.get(0));
      if (!columns.keySet().containsAll(List.of(REFERENCE, TITLE, METHODOLOGY))) {
        return Optional.empty();
      }
      return Optional.of(
          records.stream()
              .skip(1)
              .filter(record -> record.stream().anyMatch(cell -> !cell.isBlank()))
              .map(record -> line(record, columns))
              .toList());
    } catch (UncheckedIOException | IOException | IllegalStateException unreadable) {
      return Optional.empty();
    }
  }

  private static Map<String, Integer> columns(CSVRecord heading) {
    Map<String, Integer> columns = new HashMap<>();
    for (int column = 0; column < heading.size(); column++) {
      String name = heading.get(column).toLowerCase(Locale.ROOT);
      if (name.contains(METHODOLOGY) && name.contains(TITLE)) {
        columns.putIfAbsent(METHODOLOGY_TITLE, column);
        continue;
      }
      for (String wanted : List.of(REFERENCE, PARTNERS, JAPANESE, METHODOLOGY, STATUS, TITLE)) {
        if (name.contains(wanted)) {
          columns.putIfAbsent(wanted, column);
          break;
        }
      }
    }
    return columns;
  }

  private static Line line(CSVRecord record, Map<String, Integer> columns) {
    return new Line(
        record.getRecordNumber(),
        reference(cell(record, columns.get(REFERENCE))),
        cell(record, columns.get(TITLE)),
        cell(record, columns.get(STATUS)),
        names(cell(record, columns.get(PARTNERS))),
        names(cell(record, columns.get(JAPANESE))),
        new Methodology(
            cell(record, columns.get(METHODOLOGY)),
            cell(record, columns.get(METHODOLOGY_TITLE)),
            null));
  }

  private static String reference(String typed) {
    try {
      return Typed.clean(typed).replace("-", "");
    } catch (InvalidValue unreadable) {
      return typed;
    }
  }

  private static String cell(CSVRecord record, Integer column) {
    return column == null || column >= record.size() ? "" : record.get(column).strip();
  }

  /** Several participants stand in one cell, divided by semicolons or lines. */
  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    for (String name : cell.split("[;\\n\\r]+")) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return List.copyOf(names);
  }
}
