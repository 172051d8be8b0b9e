package io.plumbline.domain.maturity;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import org.jspecify.annotations.Nullable;

/**
 * Which framework a brand works with, and why.
 *
 * @param advised what was advised when it was chosen; absent where there were no data
 */
public record FrameworkChoice(
    BrandId brand, Framework framework, String reason, @Nullable Framework advised) {

  /** How long a reason may be. */
  public static final int LONGEST = 1000;

  public FrameworkChoice {
    that(
        !reason.isBlank() && reason.length() <= LONGEST,
        "A choice needs a reason of 1 to %s characters.",
        LONGEST);
  }

  /** Returns whether something else was advised. */
  public boolean departs() {
    return advised != null && advised != framework;
  }
}
