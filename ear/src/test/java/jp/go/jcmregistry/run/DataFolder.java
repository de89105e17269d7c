package jp.go.jcmregistry.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The one folder that keeps everything between two starts: the database, the server's own folder
 * and the logs.
 */
public record DataFolder(Path path) {

  /** What the empty database, its journal and the logs need at least. */
  private static final long SPACE_MIN_MEGABYTES = 500;

  private static final long MEGABYTE = 1024 * 1024;

  /** Makes the folder, or says in one sentence why it cannot be used. */
  static DataFolder prepared(Path path) {
    DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
    try {
      Files.createDirectories(folder.logs());
      Files.delete(Files.writeString(folder.path.resolve("writable"), "yes"));
      long megabytes = Files.getFileStore(folder.path).getUsableSpace() / MEGABYTE;
      if (megabytes < SPACE_MIN_MEGABYTES) {
        throw new CannotStart(
            "The disk of the data folder %s has only %d MB left and the registry needs %d MB: make"
                    .formatted(folder.path, megabytes, SPACE_MIN_MEGABYTES)
                + " room, or name another folder with -Ddata.dir=.");
      }
    } catch (IOException failure) {
      throw new CannotStart(
          "The data folder %s cannot be written to (%s): name another one with -Ddata.dir=."
              .formatted(folder.path, failure.getMessage()),
          failure);
    }
    return folder;
  }

  /** Removes a folder with all that is in it, where it is there. */
  public static void remove(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (var files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path database() {
    return path.resolve("postgresql");
  }

  Path server() {
    return path.resolve("server");
  }

  Path logs() {
    return path.resolve("log");
  }
}
