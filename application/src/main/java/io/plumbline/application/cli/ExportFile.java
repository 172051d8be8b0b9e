package io.plumbline.application.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** An exported ledger on disk, read byte for byte: only a line feed ends a line. */
final class ExportFile {

  private ExportFile() {}

  /** Hands every line to {@code reader}, without its line feed. */
  static void lines(Path file, Consumer<byte[]> reader) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
      boolean open = false;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          reader.accept(line.toByteArray());
          line.reset();
          open = false;
        } else {
          line.write(next);
          open = true;
        }
      }
      if (open) {
        line.write('\r'); // no line ends so: the file was cut
        reader.accept(line.toByteArray());
      }
    }
  }
}
