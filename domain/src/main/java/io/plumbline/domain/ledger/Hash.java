package io.plumbline.domain.ledger;

import static io.plumbline.domain.shared.Require.that;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 hash, as 64 lower-case hexadecimal digits. */
public record Hash(String hex) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /** What the first entry of a chain names as its predecessor. */
  public static final Hash NONE = new Hash("0".repeat(64));

  public Hash {
    that(HEX.matcher(hex).matches(), "A hash (%s) must be 64 hexadecimal digits.", hex);
  }

  /** Returns the hash of a text in UTF-8. */
  public static Hash of(String text) {
    return new Hash(HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
  }

  /** Returns the first and last four digits, enough for the eye. */
  public String shortened() {
    return hex.substring(0, 4) + "…" + hex.substring(60);
  }
}
