package io.plumbline.domain.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A sequence of values as bytes in the one way that is hashed.
 *
 * <p>A number is eight bytes, big-endian. A text is its length in UTF-8 bytes, as a number, and
 * then those bytes. The length in front makes two different sequences differ in their bytes
 * whatever the texts contain.
 */
final class CanonicalBytes {

  private final MessageDigest digest;
  private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

  CanonicalBytes() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
    }
  }

  CanonicalBytes number(long value) {
    digest.update(eight.putLong(0, value).array());
    return this;
  }

  CanonicalBytes text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
    return this;
  }

  Hash sha256() {
    return new Hash(HexFormat.of().formatHex(digest.digest()));
  }
}
