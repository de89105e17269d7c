package jp.go.jcmregistry.usecase.demonstration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.go.jcmregistry.usecase.demonstration.Step.Act;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The demonstration's story in the order of its days: entities open accounts, projects are
 * registered, units are issued and move. Names, amounts and dates stand in CSV files, so that the
 * sums can be checked without reading a program.
 */
final class Script {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Script() {}

  /** The steps before a day, then those that happen at the demonstration's own now. */
  static List<Step> until(LocalDate end) {
    List<Step> steps = new ArrayList<>();
    read("demonstration/entities.csv")
        .forEach(r -> steps.add(new Step(day(r.get("opened"), end), Act.OPEN_ACCOUNT, r)));
    read("demonstration/projects.csv")
        .forEach(r -> steps.add(new Step(day(r.get("proposed"), end), Act.REGISTER_PROJECT, r)));
    read("demonstration/history.csv")
        .forEach(r -> steps.add(new Step(day(r.get("day"), end), Act.valueOf(r.get("act")), r)));
    read("demonstration/article6.csv")
        .forEach(r -> steps.add(new Step(day(r.get("day"), end), Act.valueOf(r.get("act")), r)));
    read("demonstration/notices.csv")
        .forEach(r -> steps.add(new Step(day(r.get("day"), end), Act.valueOf(r.get("act")), r)));
    steps.removeIf(s -> s.day() != null && !s.day().isBefore(end));
    steps.sort(Comparator.comparing(Step::day, Comparator.nullsLast(Comparator.naturalOrder())));
    return steps;
  }

  /** A date; with {@code |345} behind it, so many days before the end, if that is later. */
  private static LocalDate day(String text, LocalDate end) {
    if (text.isBlank()) {
      return null;
    }
    String[] parts = text.split("\\|");
    LocalDate earliest = LocalDate.parse(parts[0]);
    LocalDate before = parts.length == 1 ? earliest : end.minusDays(Long.parseLong(parts[1]));
    return before.isAfter(earliest) ? before : earliest;
  }

  /** The rows of a file that the application ships. */
  static List<CSVRecord> read(String file) {
    try (Reader reader =
        new InputStreamReader(
            Script.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
