package io.plumbline.adapters.persistence.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The sign that a living process holds a folder; the system takes it away with the process. */
final class FolderLock {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Returns the lock, or empty if another process, or this one, holds it. */
  static Optional<FolderLock> acquire(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new FolderLock(channel));
      }
    } catch (OverlappingFileLockException heldHere) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of the database folder cannot be released", e);
    }
  }
}
