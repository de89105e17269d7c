package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.shared.Csv;
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
  private static final int BYTES_MAX = 10_000_000;
  private static final int ROWS_MAX = 50_000;

  /** More differing rows than anybody reads. */
  private static final int SHOWN_MAX = 100;

  @Inject private Asked asked;
  @Inject private AskedRuns askedRuns;
  @Inject private CreditFile creditFile;
  @Inject private DisclosurePage disclosure;
  @Inject private ExceptionMessages messages;

  private Part file;
  private RowDifferences differences;

  /** The lists that are given out as text, by the names their addresses have. */
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

  /** Compares. */
  public void check() throws IOException {
    if (file == null || file.getSize() == 0 || file.getSize() > BYTES_MAX) {
      messages.refuse("file", Words.of("exports.file.missing"));
      return;
    }
    List<List<String>> given = given();
    Optional<List<List<String>>> made = made().map(Csv::read);
    if (asked.isRefused()) {
      return;
    }
    if (made.isEmpty()) {
      messages.refuse("file", Words.of("exports.tooLong"));
    } else {
      differences = RowDifferences.between(given, made.get());
    }
  }

  private List<List<String>> given() throws IOException {
    try (InputStream content = file.getInputStream()) {
      return Csv.read(content.readAllBytes());
    }
  }

  private Optional<byte[]> made() throws IOException {
    if (getList().equals(CREDITS)) {
      return creditFile.text(askedRuns.question(), ROWS_MAX);
    }
    disclosure.read();
    if (asked.isRefused()) {
      return Optional.empty();
    }
    var table = new DisclosureTables(disclosure.getView(), disclosure, Words::of).named(getList());
    return Optional.of(Csv.of(table.header(), table.rows()));
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

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
