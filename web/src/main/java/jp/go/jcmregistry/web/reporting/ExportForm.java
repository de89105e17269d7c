package jp.go.jcmregistry.web.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.go.jcmregistry.usecase.application.Contents;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.usecase.shared.SheetRows;
import jp.go.jcmregistry.usecase.shared.UnreadableFile;

/** How a list is given out: the rows of a file in each form, and how a cell stands in it. */
enum ExportForm {
  TEXT {
    @Override
    void read(InputStream file, String sheet, Predicate<List<String>> wants) throws IOException {
      Csv.read(file, wants);
    }

    @Override
    String cell(Object value) {
      return String.valueOf(Csv.harmless(value));
    }
  },
  WORKBOOK {
    @Override
    void read(InputStream file, String sheet, Predicate<List<String>> wants)
        throws IOException, UnreadableFile {
      // From a file only what is asked for is read; from a stream everything is held.
      Path held = Files.createTempFile("export", ".xlsx");
      try {
        Files.copy(file, held, StandardCopyOption.REPLACE_EXISTING);
        SheetRows.read(held, sheet, wants);
      } finally {
        Files.delete(held);
      }
    }

    @Override
    String cell(Object value) {
      return value instanceof Number number
          ? SheetRows.plain(new BigDecimal(number.toString()))
          : value.toString();
    }
  };

  private static final int TOLD_BY = 8_192;

  /**
   * Reads the rows of a file.
   *
   * @param sheet the sheet that holds the list, where the form has sheets
   * @param wants takes a row, and says whether it wants the next
   */
  abstract void read(InputStream file, String sheet, Predicate<List<String>> wants)
      throws IOException, UnreadableFile;

  /** A cell that is not empty. */
  abstract String cell(Object value);

  /** A row of the list as a file of this form has it. */
  final List<String> row(List<?> cells) {
    return cells.stream().map(each -> each == null ? "" : cell(each)).toList();
  }

  /** The form of a file by its first bytes, whatever its name says; empty for what is neither. */
  static Optional<ExportForm> of(InputStream file) throws IOException {
    String type = Contents.typeOf(file.readNBytes(TOLD_BY));
    if (type.startsWith("text/")) {
      return Optional.of(TEXT);
    }
    boolean packed = type.equals("application/zip") || type.contains("ooxml");
    return packed ? Optional.of(WORKBOOK) : Optional.empty();
  }
}
