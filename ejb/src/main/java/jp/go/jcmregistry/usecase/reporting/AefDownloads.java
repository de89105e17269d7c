package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.go.jcmregistry.domain.reporting.AefExport;
import jp.go.jcmregistry.domain.reporting.AefExports;
import jp.go.jcmregistry.domain.reporting.AefFiled;
import jp.go.jcmregistry.domain.reporting.AefFiles;
import jp.go.jcmregistry.domain.reporting.AefFormat;
import jp.go.jcmregistry.domain.reporting.AefSubmissions;
import jp.go.jcmregistry.domain.reporting.AefVersion;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** Hands out the files of the annual information: of drafts and of what was filed. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class AefDownloads {
  /** Stands in an address where a version would. */
  private static final String DRAFT = "draft";

  @Inject private AefReporting reporting;
  @Inject private AefExports exports;
  @Inject private AefFiles files;
  @Inject private AefSubmissions submissions;
  @Inject private CurrentUser currentUser;

  /** A table has more rows than a sheet; the text file has no such limit. */
  @ApplicationException(rollback = true)
  public static final class RowsExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The file takes long to be written and is not there yet. */
  @ApplicationException(rollback = true)
  public static final class NotPrepared extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Writes a version of a year to a file that the caller deletes. A file and not a stream, so that
   * no database transaction waits for a slow reader and a failure is no half answer.
   *
   * @param version as it was filed, or {@code draft}
   * @throws RowsExceeded where a workbook cannot hold the rows
   * @throws NotPrepared where a draft takes long and nobody had it prepared
   */
  public Path file(String registry, int year, String version, AefFormat format) {
    if (!registry.equals(currentUser.actor().registry())) {
      throw new NotFoundOrNotYours("registry");
    }
    return DRAFT.equals(version) ? draft(year, format) : filed(registry, year, version, format);
  }

  private Path draft(int year, AefFormat format) {
    AefReporting.View view = reporting.of(year);
    if (view.draft() == null) {
      throw new NotPrepared();
    }
    AefExport export = view.draft().export();
    requireRoom(export, format);
    Optional<AefFiles.Kept> kept = AefFiles.of(files.of(export), format);
    if (view.longer() && kept.isEmpty()) {
      throw new NotPrepared();
    }
    return kept.isPresent()
        ? written(format, to -> files.copy(kept.get(), to))
        : written(format, to -> files.print(export, format, to));
  }

  private Path filed(String registry, int year, String version, AefFormat format) {
    AefFiled filed =
        AefVersion.parse(version)
            .flatMap(its -> submissions.of(registry, year, its))
            .orElseThrow(() -> new NotFoundOrNotYours("version"));
    requireRoom(exports.byId(filed.exportId()), format);
    AefFiles.Kept kept = AefFiles.of(files.of(filed), format).orElseThrow(NotPrepared::new);
    return written(format, to -> files.copy(kept, to));
  }

  private static void requireRoom(AefExport export, AefFormat format) {
    if (!export.fits(format)) {
      throw new RowsExceeded();
    }
  }

  /** What writes a file. */
  @FunctionalInterface
  private interface Writing {
    void to(OutputStream file) throws IOException;
  }

  private static Path written(AefFormat format, Writing writing) {
    Path file = null;
    try {
      file = Files.createTempFile("aef", "." + format.ending());
      try (OutputStream to = Files.newOutputStream(file)) {
        writing.to(to);
      }
      return file;
    } catch (IOException | RuntimeException failed) {
      delete(file);
      throw failed instanceof IOException unwritable
          ? new UncheckedIOException(unwritable)
          : (RuntimeException) failed;
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
}
