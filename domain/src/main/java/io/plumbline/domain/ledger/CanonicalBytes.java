package io.plumbline.domain.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A sequence of values as bytes in the one way that is hashed.
 *
 * <p>A number is the byte {@code n} and eight bytes, big-endian. A text is the byte {@code t}, its
 * length in UTF-8 bytes as eight bytes, and then those bytes. Mark and length in front make two
 * different sequences differ in their bytes whatever the texts contain.
 */
final class CanonicalBytes {

  private final MessageDigest digest = Sha256.digest();
  private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

  CanonicalBytes number(long value) {
    digest.update((byte) 'n');
    digest.update(eight.putLong(0, value).array());
    return this;
  }

  /**
   * @throws IllegalArgumentException if {@code value} holds half a surrogate pair: UTF-8 cannot
   *     tell it from a question mark, so neither could the hash
   */
  CanonicalBytes text(String value) {
    ByteBuffer bytes = utf8(value);
    digest.update((byte) 't');
    digest.update(eight.putLong(0, bytes.remaining()).array());
    digest.update(bytes);
    return this;
  }

  Hash sha256() {
    return new Hash(HexFormat.of().formatHex(digest.digest()));
  }

  private static ByteBuffer utf8(String value) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
    } catch (CharacterCodingException halfPair) {
      throw new IllegalArgumentException(
          "A text of the ledger must be whole Unicode characters.", halfPair);
    }
  }
}
