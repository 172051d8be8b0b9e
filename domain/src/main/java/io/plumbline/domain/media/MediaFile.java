package io.plumbline.domain.media;

import java.util.function.Consumer;

/** The bytes of a file, chunk by chunk. */
@FunctionalInterface
public interface MediaFile {

  /** Hands the bytes to {@code chunk}, in order, at most a mebibyte at a time. */
  void read(Consumer<byte[]> chunk);
}
