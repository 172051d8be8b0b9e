package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which test it is; never changes.
 *
 * @param number its number within the brand, from 1
 * @param occasion what it was drafted for by itself, {@code after C-0007}, so that each occasion
 *     has one draft; absent for people's own
 */
public record ExperimentIdentity(
    UUID id,
    BrandId brand,
    int number,
    Actor draftedBy,
    Instant draftedAt,
    @Nullable String occasion) {

  public ExperimentIdentity {
    that(number >= 1, "The first test is 1, not %s.", number);
  }

  /** Returns the name people use: {@code EXP-0007}. */
  public String label() {
    return "EXP-%04d".formatted(number);
  }

  /** Reads the number of {@code EXP-0007}; empty if the text is no such name. */
  public static OptionalInt numberOf(String label) {
    return label.matches("EXP-\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(label.substring(4)))
        : OptionalInt.empty();
  }
}
