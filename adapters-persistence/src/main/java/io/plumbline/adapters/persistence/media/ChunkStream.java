package io.plumbline.adapters.persistence.media;

import static io.plumbline.adapters.persistence.generated.Tables.UPLOAD_CHUNK;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.media.Upload;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes of an upload, chunk by chunk: one is in memory at a time, no connection is held. */
final class ChunkStream extends InputStream {

  private static final byte[] NOTHING = {};

  private final JooqTransaction transaction;
  private final Upload upload;
  private int next;
  private byte @Nullable [] chunk = NOTHING;
  private int at;

  ChunkStream(JooqTransaction transaction, Upload upload) {
    this.transaction = transaction;
    this.upload = upload;
  }

  @Override
  public int read() {
    byte[] here = current();
    return here == null ? -1 : here[at++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    byte[] here = current();
    if (here == null) {
      return -1;
    }
    int count = Math.min(length, here.length - at);
    System.arraycopy(here, at, target, offset, count);
    at += count;
    return count;
  }

  /** Returns the chunk that holds the next byte, or null at the end. */
  private byte @Nullable [] current() {
    while (chunk != null && at == chunk.length) {
      chunk =
          transaction
              .sql()
              .select(UPLOAD_CHUNK.BYTES)
              .from(UPLOAD_CHUNK)
              .where(
                  UPLOAD_CHUNK.BRAND.eq(upload.brand()),
                  UPLOAD_CHUNK.UPLOAD.eq(upload.id()),
                  UPLOAD_CHUNK.POSITION.eq(next++))
              .fetchOne(UPLOAD_CHUNK.BYTES);
      at = 0;
    }
    return chunk;
  }
}
