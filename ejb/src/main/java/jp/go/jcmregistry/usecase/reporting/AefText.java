package jp.go.jcmregistry.usecase.reporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.AefField;
import jp.go.jcmregistry.domain.reporting.AefTable;
import jp.go.jcmregistry.domain.reporting.AefTables;
import jp.go.jcmregistry.domain.reporting.ExportProfile;
import jp.go.jcmregistry.domain.reporting.PlatformCell;
import jp.go.jcmregistry.domain.reporting.Progress;
import jp.go.jcmregistry.usecase.shared.Csv;

/**
 * The annual information as one text file: the five tables below each other, each with its title
 * and its labels, an empty line between. The platform's cells stay empty.
 */
final class AefText {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final ExportProfile profile;
  private final Progress progress;

  AefText(ExportProfile profile, Progress progress) {
    this.profile = profile;
    this.progress = progress;
  }

  void write(AefTables tables, OutputStream to) throws IOException {
    // Only flushed: whoever opened the stream closes it.
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    Csv.Lines lines = new Csv.Lines(writer);
    for (AefTable table : AefTable.values()) {
      lines.add(List.of(table.title()));
      lines.add(table.fields().stream().map(AefField::label).toList());
      tables.rows(table, profile, row -> add(lines, row.cells(profile)));
      lines.addEmpty();
    }
    writer.flush();
  }

  private void add(Csv.Lines lines, List<Object> cells) {
    progress.row();
    try {
      lines.add(cells.stream().map(AefText::text).toList());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Object text(Object cell) {
    if (cell instanceof PlatformCell) {
      return null;
    }
    return Csv.harmless(cell instanceof LocalDate day ? DAY.format(day) : cell);
  }
}
