package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipException;
import jp.go.jcmregistry.usecase.shared.UnreadableFile;
import jp.go.jcmregistry.web.credit.AskedRuns;
import jp.go.jcmregistry.web.credit.CreditFile;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;

/**
 * Whether a file that the registry gave out says what the ledger says: the list that the address
 * asks for is made again, in the language of the page, and compared row by row.
 */
@Named
@RequestScoped
public class ExportCheckPage {
  private static final String CREDITS = "credits";
  private static final int ROWS_MAX = 3_000_000;

  /** What a packed file may hold: as many rows as are compared are shorter than that. */
  private static final long BYTES_MAX = 1_000_000_000;

  /** A row of any list is far shorter; a cell is held as a whole while it is read. */
  private static final long ROW_BYTES_MAX = 1_000_000;

  /** Rows without their like that are held. */
  private static final int DIFFERING_MAX = 50_000;

  /** More differing rows than anybody reads. */
  private static final int SHOWN_MAX = 100;

  @Inject private Asked asked;
  @Inject private AskedRuns askedRuns;
  @Inject private CreditFile creditFile;
  @Inject private DisclosurePage disclosure;
  @Inject private ExceptionMessages messages;

  /** What the ledger says: the rows of a list, and the sheet of a workbook that they stand on. */
  private record Ledger(String sheet, Iterable<? extends List<?>> rows) {}

  private Part file;
  private RowDifferences differences;

  /** The lists that are given out, by the names their addresses have. */
  public List<SelectItem> getLists() {
    return names().map(name -> new SelectItem(name, Words.of("exports.of." + name))).toList();
  }

  private static Stream<String> names() {
    return Stream.concat(Stream.of(CREDITS), DisclosureTables.NAMES.stream());
  }

  /** The list that the address asks for; credits where it names none. */
  public String getList() {
    String name = asked.oneOf("of", names().toList());
    return name == null ? CREDITS : name;
  }

  /** Compares, both sides row by row: neither is held as a whole. */
  public void check() throws IOException {
    if (file == null || file.getSize() == 0 || file.getSize() > ExportUpload.bytesMax()) {
      messages.refuse(
          "file", MessageFormat.format(Words.of("exports.file.missing"), getMegabytesMax()));
      return;
    }
    Optional<ExportForm> form;
    try (InputStream content = content(ROW_BYTES_MAX)) {
      form = ExportForm.of(content);
    } catch (EOFException | ZipException broken) {
      messages.refuse("file", Words.of("exports.file.type"));
      return;
    }
    if (form.isEmpty()) {
      messages.refuse("file", Words.of("exports.file.type"));
      return;
    }
    Ledger ledger = getList().equals(CREDITS) ? credits() : table(form.get());
    if (!asked.isRefused()) {
      compare(form.get(), ledger);
    }
  }

  private void compare(ExportForm form, Ledger ledger) {
    Iterator<List<String>> rows =
        StreamSupport.stream(ledger.rows().spliterator(), false).map(form::row).iterator();
    RowComparison comparison = new RowComparison(rows, ROWS_MAX, DIFFERING_MAX);
    boolean text = form == ExportForm.TEXT;
    try (SentExport content = content(text ? ROW_BYTES_MAX : BYTES_MAX)) {
      form.read(content, ledger.sheet(), row -> take(comparison, row, content));
    } catch (SentExport.TooLarge large) {
      messages.refuse("file", Words.of("exports.tooLong"));
      return;
    } catch (UnreadableFile | IOException other) {
      messages.refuse("file", Words.of(text ? "exports.file.type" : "exports.file.sheet"));
      return;
    }
    comparison.end();
    if (comparison.isTooLong()) {
      messages.refuse("file", Words.of("exports.tooLong"));
    } else if (comparison.isTooDifferent()) {
      messages.refuse("file", Words.of("exports.tooDifferent"));
    } else {
      differences = comparison.differences();
    }
  }

  private static boolean take(RowComparison comparison, List<String> row, SentExport content) {
    content.rowRead();
    return comparison.test(row);
  }

  private SentExport content(long rowMax) throws IOException {
    return SentExport.of(file.getInputStream(), BYTES_MAX, rowMax);
  }

  private Ledger credits() {
    return new Ledger(Words.of("credits.results"), creditFile.lines(askedRuns.question()));
  }

  /** A workbook has the sentence above its table, a text has not. */
  private Ledger table(ExportForm form) throws IOException {
    disclosure.read();
    if (asked.isRefused()) {
      return null;
    }
    var table = new DisclosureTables(disclosure.getView(), disclosure, Words::of).named(getList());
    List<List<?>> rows = new ArrayList<>();
    if (form == ExportForm.WORKBOOK) {
      table.above().forEach(sentence -> rows.add(List.of(sentence)));
    }
    rows.add(table.header());
    rows.addAll(table.rows());
    return new Ledger(table.name(), rows);
  }

  /** Null before a file was compared. */
  public RowDifferences getDifferences() {
    return differences;
  }

  /** The first rows that only the file has. */
  public List<List<String>> getOnlyInFile() {
    return differences.onlyInFile().stream().limit(SHOWN_MAX).toList();
  }

  /** The first rows that only the ledger has. */
  public List<List<String>> getOnlyInLedger() {
    return differences.onlyInLedger().stream().limit(SHOWN_MAX).toList();
  }

  /** How large a file may be as it is sent. */
  public long getMegabytesMax() {
    return ExportUpload.megabytesMax();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
