package io.plumbline.domain.ledger;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A checkpoint and its signature.
 *
 * @param key the {@link LedgerKey#id} of the key that signed it
 * @param signature the Ed25519 signature of {@link Checkpoint#bytes}, 128 hexadecimal digits
 */
public record SignedCheckpoint(Checkpoint checkpoint, String key, String signature) {

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");
  private static final int LINES = 8;

  public SignedCheckpoint {
    that(KEY.matcher(key).matches(), "A key's id (%s) must be 16 hexadecimal digits.", key);
    that(SIGNATURE.matcher(signature).matches(), "A signature must be 128 hexadecimal digits.");
  }

  /** Returns the text that is published: the signed body, then key and signature, a line each. */
  public String text() {
    return "%skey %s\nsignature %s\n".formatted(checkpoint.body(), key, signature);
  }

  /**
   * Returns the checkpoint whose {@link #text} this is.
   *
   * @throws IllegalArgumentException if it is none, to the last byte
   */
  public static SignedCheckpoint of(String text) {
    String[] lines = text.split("\n", -1);
    that(lines.length == LINES + 1, "A checkpoint has %s lines.", LINES);
    SignedCheckpoint read;
    try {
      read =
          new SignedCheckpoint(
              new Checkpoint(
                  new BrandId(lines[1]),
                  Long.parseLong(lines[2]),
                  new Hash(lines[3]),
                  new Hash(lines[4]),
                  Instant.parse(lines[5])),
              lines[6].replaceFirst("key ", ""),
              lines[7].replaceFirst("signature ", ""));
    } catch (java.time.DateTimeException noTime) {
      throw new IllegalArgumentException("The time of a checkpoint cannot be read.", noTime);
    }
    that(read.text().equals(text), "A checkpoint is written in one way only.");
    return read;
  }
}
