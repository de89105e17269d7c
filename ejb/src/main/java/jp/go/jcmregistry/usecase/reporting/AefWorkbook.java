package jp.go.jcmregistry.usecase.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jp.go.jcmregistry.domain.reporting.AefTable;
import jp.go.jcmregistry.domain.reporting.AefTables;
import jp.go.jcmregistry.domain.reporting.ExportProfile;
import jp.go.jcmregistry.domain.reporting.Progress;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The annual information as a workbook, in the layout that the secretariat's checker reads: six
 * sheets of fixed names, each table under its title and its labels. Rows go to disk as they are
 * written, so that a million take no more memory than a hundred; the same tables make the same
 * bytes, whenever they are written.
 */
final class AefWorkbook {
  /** The rows a sheet can have. */
  static final int ROWS_MAX = 1_048_576;

  private static final int ROWS_IN_MEMORY = 100;

  /** What is older than any registry; a file's own times would differ at each export. */
  private static final FileTime NO_TIME = FileTime.from(Instant.parse("2021-01-01T00:00:00Z"));

  private final ExportProfile profile;
  private final Progress progress;

  AefWorkbook(ExportProfile profile, Progress progress) {
    this.profile = profile;
    this.progress = progress;
  }

  /** Thrown where a table has more rows than a sheet; the text file can still be had. */
  static final class TooManyRows extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void write(AefTables tables, OutputStream to) throws IOException {
    Path whole = Files.createTempFile("aef", ".xlsx");
    try {
      writeFile(tables, whole);
      withoutTimes(whole, to);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private void writeFile(AefTables tables, Path file) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
        OutputStream out = Files.newOutputStream(file)) {
      describe(book);
      AefStyles styles = new AefStyles(book);
      AefSheet.summary(book, styles);
      for (AefTable table : AefTable.values()) {
        AefSheet sheet = new AefSheet(book, table, styles);
        tables.rows(
            table,
            profile,
            row -> {
              progress.row();
              sheet.add(row.cells(profile));
            });
      }
      book.setActiveSheet(1);
      book.setSelectedTab(1);
      book.write(out);
    }
  }

  private static void describe(SXSSFWorkbook book) {
    POIXMLProperties.CoreProperties core =
        book.getXSSFWorkbook().getProperties().getCoreProperties();
    Optional<Date> never = Optional.of(Date.from(NO_TIME.toInstant()));
    core.setCreated(never);
    core.setModified(never);
    core.setTitle("Agreed electronic format");
    core.setCreator("");
  }

  private static void withoutTimes(Path file, OutputStream to) throws IOException {
    try (ZipFile from = new ZipFile(file.toFile())) {
      ZipOutputStream out = new ZipOutputStream(to);
      for (ZipEntry part : Collections.list(from.entries())) {
        ZipEntry same = new ZipEntry(part.getName());
        same.setLastModifiedTime(NO_TIME);
        out.putNextEntry(same);
        try (InputStream content = from.getInputStream(part)) {
          content.transferTo(out);
        }
        out.closeEntry();
      }
      out.finish();
    }
  }
}
