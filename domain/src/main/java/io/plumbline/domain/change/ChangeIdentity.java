package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which request it is; never changes.
 *
 * @param number its number within the brand, from 1
 * @param opportunity what the recommender saw, so that it drafts one request for it; absent for
 *     people's own
 * @param follows the label of the request it expands, if it is an expansion
 */
public record ChangeIdentity(
    UUID id,
    BrandId brand,
    int number,
    Actor draftedBy,
    Instant draftedAt,
    @Nullable String opportunity,
    @Nullable String follows) {

  public ChangeIdentity {
    that(number >= 1, "The first request is 1, not %s.", number);
  }

  /** Returns the name people use: {@code C-0007}. */
  public String label() {
    return "C-%04d".formatted(number);
  }

  /** Reads the number of {@code C-0007}; empty if the text is no such name. */
  public static OptionalInt numberOf(String label) {
    return label.matches("C-\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(label.substring(2)))
        : OptionalInt.empty();
  }
}
