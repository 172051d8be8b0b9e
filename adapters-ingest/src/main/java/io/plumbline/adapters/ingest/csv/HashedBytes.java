package io.plumbline.adapters.ingest.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file, hashed and counted as they pass. */
final class HashedBytes extends FilterInputStream {

  private final MessageDigest digest;
  private long count;

  HashedBytes(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      digest.update((byte) value);
      count++;
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
      count += read;
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes(Math.toIntExact(Math.min(bytes, 8192))).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Returns how many bytes have passed. */
  long count() {
    return count;
  }

  /** Reads to the end and returns the hash of all bytes, in hexadecimal digits. */
  String sha256() throws IOException {
    transferTo(java.io.OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }
}
