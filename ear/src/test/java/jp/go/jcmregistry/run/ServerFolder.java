package jp.go.jcmregistry.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A server of one's own, made from the provisioned one for each start.
 *
 * <p>Running from the build's folder would not do: the next build replaces files under the running
 * server. What does not change is linked, not copied, where the file system can.
 */
record ServerFolder(Path path) {

  private static final String APPLICATION = "standalone/deployments/registry.ear";

  private static final Path CHANGING = Path.of("standalone");

  /** The folder that the build provisioned, named by the pom. */
  static Path provisioned() {
    return Path.of(System.getProperty("registry.server", "target/server")).toAbsolutePath();
  }

  static ServerFolder madeAt(Path path) {
    Path source = provisioned();
    try {
      DataFolder.remove(path);
      Files.walkFileTree(source, new Copying(source, path));
    } catch (IOException failure) {
      throw new CannotStart(
          "The server cannot be copied to %s (%s).".formatted(path, failure.getMessage()), failure);
    }
    return new ServerFolder(path);
  }

  /** Whether the server gave up on the EAR. */
  boolean refusedTheApplication() {
    return Files.exists(path.resolve(APPLICATION + ".failed"));
  }

  /** Leaves the EAR out, for a test that deploys its own form of it. */
  void withoutTheApplication() throws IOException {
    Files.delete(path.resolve(APPLICATION));
  }

  private static final class Copying extends SimpleFileVisitor<Path> {

    private final Path source;
    private final Path target;

    Copying(Path source, Path target) {
      this.source = source;
      this.target = target;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectories(target.resolve(source.relativize(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path relative = source.relativize(file);
      Path copy = target.resolve(relative);
      if (relative.startsWith(CHANGING) || !linked(file, copy)) {
        Files.copy(file, copy);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean linked(Path file, Path link) {
      try {
        Files.createLink(link, file);
        return true;
      } catch (IOException | UnsupportedOperationException otherFileSystem) {
        return false;
      }
    }
  }
}
