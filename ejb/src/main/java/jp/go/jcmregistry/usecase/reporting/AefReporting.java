package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.reporting.Aef;
import jp.go.jcmregistry.domain.reporting.AefCompilation;
import jp.go.jcmregistry.domain.reporting.AefFindings;
import jp.go.jcmregistry.domain.reporting.AefPreCheck;
import jp.go.jcmregistry.domain.reporting.AefTable;
import jp.go.jcmregistry.domain.reporting.ExportProfile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** Prepares the annual information in the agreed electronic format, year by year. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class AefReporting {
  /** The first year of the Agreement's implementation. */
  private static final int YEAR_FIRST = 2021;

  private static final int DUE_DAY = 15;

  /** A first submission's version; nothing is filed yet. */
  private static final String VERSION = "1.0";

  @Inject private AefCompilation compilation;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;

  /**
   * A reporting year.
   *
   * @param due by when it is owed (decision 2/CMA.3, annex, paragraph 20)
   * @param running the year is not over, so its tables still change
   */
  public record Year(int year, LocalDate due, boolean running) implements Serializable {}

  /** The draft of a year: what it would print, and what the checks say. */
  public record Draft(
      String registry, Year year, String version, ExportProfile profile, AefFindings findings)
      implements Serializable {
    /** Whether a workbook can hold it. */
    public boolean fitsWorkbook() {
      return List.of(AefTable.values()).stream()
          .allMatch(table -> findings.rows(table) < AefWorkbook.ROWS_MAX - 2);
    }
  }

  /** The two files a draft is written to. */
  public enum Format {
    XLSX,
    CSV
  }

  /** The years of this person's registry, the latest first. */
  public List<Year> years() {
    int last = today().getYear();
    return IntStream.rangeClosed(YEAR_FIRST, last)
        .map(year -> last + YEAR_FIRST - year)
        .mapToObj(this::year)
        .toList();
  }

  /** The draft of a year with its pre-check. */
  public Draft draft(int year) {
    requireYear(year);
    String registry = currentUser.actor().registry();
    ExportProfile profile = profile(registry);
    AefFindings findings =
        AefPreCheck.of(aef(registry, year), compilation.around(registry, year), profile);
    return new Draft(registry, year(year), VERSION, profile, findings);
  }

  /**
   * Writes the draft of a year to a file that the caller deletes. A file and not a stream, so that
   * no database transaction waits for a slow reader and a failure is no half answer. A workbook
   * that cannot hold the rows is refused by {@link RowsExceeded}.
   */
  public Path file(String registry, int year, Format format) {
    if (!registry.equals(currentUser.actor().registry())) {
      throw new NotFoundOrNotYours("registry");
    }
    requireYear(year);
    Aef aef = aef(registry, year);
    ExportProfile profile = profile(registry);
    Path file = null;
    try {
      file = Files.createTempFile("aef-draft", "." + format.name().toLowerCase(Locale.ROOT));
      write(aef, profile, format, file);
      return file;
    } catch (IOException | RuntimeException failed) {
      delete(file);
      if (failed instanceof AefWorkbook.TooManyRows) {
        throw new RowsExceeded();
      }
      throw failed instanceof IOException unwritable
          ? new UncheckedIOException(unwritable)
          : (RuntimeException) failed;
    }
  }

  /** A table has more rows than a sheet; the text file has no such limit. */
  @ApplicationException(rollback = true)
  public static final class RowsExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static void write(Aef aef, ExportProfile profile, Format format, Path file)
      throws IOException {
    try (OutputStream to = Files.newOutputStream(file)) {
      if (format == Format.XLSX) {
        new AefWorkbook(profile, Progress.IGNORED).write(aef, to);
      } else {
        new AefText(profile, Progress.IGNORED).write(aef, to);
      }
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException kept) {
      file.toFile().deleteOnExit();
    }
  }

  private Aef aef(String registry, int year) {
    return compilation.of(registry, year, VERSION, null);
  }

  private ExportProfile profile(String registry) {
    long chosen = registries.settings(registry, clock.now()).number(Setting.AEF_PROFILE);
    return ExportProfile.values()[(int) chosen];
  }

  private void requireYear(int year) {
    if (year < YEAR_FIRST || year > today().getYear()) {
      throw new NotFoundOrNotYours("reporting year");
    }
  }

  private Year year(int year) {
    return new Year(year, LocalDate.of(year + 1, Month.APRIL, DUE_DAY), year >= today().getYear());
  }

  /** Reporting years are those of Greenwich. */
  private LocalDate today() {
    return clock.now().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
