package io.plumbline.adapters.web.rest.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A request's body on disk, so that no database transaction waits for a slow sender; gone when
 * closed.
 */
final class SpooledBody implements AutoCloseable {

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

  /** Returns what was received. */
  FileChunks chunks() {
    return new FileChunks(file);
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
