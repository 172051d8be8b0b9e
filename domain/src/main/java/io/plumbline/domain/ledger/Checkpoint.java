package io.plumbline.domain.ledger;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a brand's chain was at one moment; kept elsewhere it shows a cut end and a rewritten past.
 *
 * @param sequence how many entries there were
 * @param head the hash of the last of them
 * @param root the {@link MerkleTree} over the hashes of all of them
 * @param at when it was taken, to the microsecond
 */
public record Checkpoint(BrandId brand, long sequence, Hash head, Hash root, Instant at) {

  private static final String FORMAT = "plumbline-checkpoint-1";

  public Checkpoint {
    that(sequence >= 1, "A checkpoint (%s) must cover at least one entry.", sequence);
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Returns the one text that is signed, as UTF-8: the format, brand, number of entries, head, root
   * and time (ISO 8601, UTC), a line each, every line ended by a line feed.
   */
  public String body() {
    return "%s\n%s\n%d\n%s\n%s\n%s\n"
        .formatted(FORMAT, brand, sequence, head.hex(), root.hex(), at);
  }

  /** Returns {@link #body} as the bytes that are signed. */
  public byte[] bytes() {
    return body().getBytes(StandardCharsets.UTF_8);
  }
}
