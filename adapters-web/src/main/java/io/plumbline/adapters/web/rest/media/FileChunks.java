package io.plumbline.adapters.web.rest.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** A file's bytes, a mebibyte at a time. */
public record FileChunks(Path file) {

  private static final int MEBIBYTE = 1 << 20;

  /** Hands the bytes to {@code chunk}, in order. */
  public void read(Consumer<byte[]> chunk) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[MEBIBYTE];
      for (int read = in.readNBytes(buffer, 0, MEBIBYTE);
          read > 0;
          read = in.readNBytes(buffer, 0, MEBIBYTE)) {
        chunk.accept(Arrays.copyOf(buffer, read));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
