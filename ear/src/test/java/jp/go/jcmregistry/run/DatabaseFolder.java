package jp.go.jcmregistry.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a folder of PostgreSQL tells about itself while its server does not run. */
record DatabaseFolder(Path path) {

  /** The major version of the binaries that the root pom names. */
  private static final String MAJOR_VERSION = "18";

  void requireUsable() {
    Optional<String> version = firstLine("PG_VERSION");
    if (version.isPresent() && !version.get().equals(MAJOR_VERSION)) {
      throw new CannotStart(
          "The data folder %s was made by PostgreSQL %s and this registry brings PostgreSQL %s:"
                  .formatted(path, version.get(), MAJOR_VERSION)
              + " move the folder away, or name another one with -Ddata.dir=.");
    }
    if (version.isEmpty() && Files.isDirectory(path) && !isEmpty()) {
      throw new CannotStart(
          "The data folder %s holds files but no database: move it away, or name another one with"
                  .formatted(path)
              + " -Ddata.dir=.");
    }
    Optional<ProcessHandle> process = process();
    if (process.isPresent()) {
      throw new CannotStart(
          "The data folder %s is in use by a running database (process %d): stop the registry that"
                  .formatted(path, process.get().pid())
              + " uses it, or name another folder with -Ddata.dir=.");
    }
  }

  /** The running server of this folder; a number left by a crash belongs to nobody or another. */
  Optional<ProcessHandle> process() {
    return firstLine("postmaster.pid")
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
  }

  private Optional<String> firstLine(String file) {
    Path found = path.resolve(file);
    if (!Files.exists(found)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(found)) {
      return lines.findFirst().map(String::strip);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean isEmpty() {
    try (var files = Files.list(path)) {
      return files.findAny().isEmpty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
