package io.plumbline.adapters.ingest.csv;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Decompressed gzip that refuses bombs: at most {@value #MOST} bytes come out, and beyond the first
 * {@value #ALWAYS} at most {@value #RATIO} for each byte that went in. (Real tables compress by 3
 * to 50.)
 */
final class BoundedGunzip extends FilterInputStream {

  static final long MOST = 2L << 30;
  static final long ALWAYS = 16L << 20;
  static final long RATIO = 250;

  private final LongSupplier compressed;
  private long passed;

  /**
   * @param compressed tells how many compressed bytes were read so far
   */
  BoundedGunzip(InputStream in, LongSupplier compressed) throws IOException {
    super(opened(in));
    this.compressed = compressed;
  }

  private static InputStream opened(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
    passed += Math.max(read, 0);
    if (passed > MOST || (passed > ALWAYS && passed > RATIO * compressed.getAsLong())) {
      throw new UnreadableFile(
          "zip-bomb",
          "The file expands to more than %d MB from %d KB."
              .formatted(passed >> 20, compressed.getAsLong() >> 10),
          "At most %d times its compressed size and %d MB; split it, or hand it in uncompressed."
              .formatted(RATIO, MOST >> 20));
    }
    return read;
  }

  private static UnreadableFile broken(IOException cause) {
    UnreadableFile unreadable =
        new UnreadableFile(
            "broken-gzip",
            "The compressed file is damaged or cut off (%s).".formatted(cause.getMessage()),
            "A whole .gz file; compress or download it again.");
    unreadable.initCause(cause);
    return unreadable;
  }
}
