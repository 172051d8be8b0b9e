package io.plumbline.adapters.persistence.schema;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, as they come in an archive for each platform. */
final class PostgresBinaries {

  /** The version that is packed. */
  static final String VERSION = "18.6";

  private PostgresBinaries() {}

  /**
   * Unpacks the programs into a folder below {@code home}, unless they are there, and returns it.
   */
  static Path unpack(Path home) throws IOException {
    Path folder = home.resolve(VERSION);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(home);
    Path fresh = home.resolve(VERSION + ".new");
    Folders.delete(fresh);
    Files.createDirectory(fresh);
    String archive = archive();
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new IllegalStateException(
            "There is no embedded PostgreSQL for this platform (%s). Maybe use one of your own."
                .formatted(archive));
      }
      unpack(packed, fresh);
    }
    Files.move(fresh, folder);
    return folder;
  }

  private static String archive() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "");
    return "postgres-%s-%s.txz"
        .formatted(
            os.startsWith("mac") ? "darwin" : os.replace(' ', '_'),
            switch (arch) {
              case "amd64", "x86_64" -> "x86_64";
              case "aarch64" -> "arm_64";
              default -> arch;
            });
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException("The archive reaches outside of its folder: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
