package io.plumbline.adapters.persistence.schema;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, as they come in an archive for each platform. */
final class PostgresBinaries {

  /** The version that is packed. */
  static final String VERSION = "18.6";

  private static final int BUFFER_BYTES = 1 << 16;

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
      TarArchive.unpack(new BufferedInputStream(new XZInputStream(packed), BUFFER_BYTES), fresh);
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
}
