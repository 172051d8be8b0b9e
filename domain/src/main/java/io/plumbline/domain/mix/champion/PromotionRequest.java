package io.plumbline.domain.mix.champion;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to make a run the brand's champion.
 *
 * @param run the challenger's id
 * @param runLabel its name, {@code R-0007}
 * @param champion the champion's id when the wish was made; absent if there was none
 * @param author who had the challenger fitted: does not approve it either
 * @param comparison the challenger against that champion in a few words
 */
public record PromotionRequest(
    UUID id,
    BrandId brand,
    UUID run,
    String runLabel,
    @Nullable UUID champion,
    Actor author,
    Actor requestedBy,
    Instant requestedAt,
    String reason,
    Waivers waivers,
    String comparison) {

  private static final int LONGEST = 1000;

  public PromotionRequest {
    that(
        !reason.isBlank() && reason.length() <= LONGEST,
        "A promotion needs a reason of 1 to %d characters.",
        LONGEST);
  }
}
