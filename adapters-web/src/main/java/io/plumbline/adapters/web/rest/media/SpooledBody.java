package io.plumbline.adapters.web.rest.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A request's body on disk, so that no database transaction waits for a slow sender; gone when
 * closed.
 */
final class SpooledBody implements AutoCloseable {

  private static final int MEBIBYTE = 1 << 20;

  private final Path file;

  private SpooledBody(Path file) {
    this.file = file;
  }

  /** Returns the whole of {@code body}, received. */
  static SpooledBody of(InputStream body) {
    SpooledBody spooled;
    try {
      spooled = new SpooledBody(Files.createTempFile("plumbline-upload", null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.copy(body, spooled.file, StandardCopyOption.REPLACE_EXISTING);
      return spooled;
    } catch (IOException e) {
      spooled.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      spooled.close();
      throw e;
    }
  }

  /** Hands the bytes to {@code chunk}, a mebibyte at a time. */
  void read(Consumer<byte[]> chunk) {
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

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
