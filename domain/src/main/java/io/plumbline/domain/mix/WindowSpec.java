package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which periods are modelled.
 *
 * @param from the first period; absent for the first of the data
 * @param to the last period; absent for the last of the data
 * @param holdout how many of the last periods are kept from the fit and scored
 */
public record WindowSpec(@Nullable LocalDate from, @Nullable LocalDate to, int holdout) {

  /** All periods, none held out. */
  public static final WindowSpec ALL = new WindowSpec(null, null, 0);

  public WindowSpec {
    that(holdout >= 0, "The holdout (%s) must not be negative.", holdout);
    that(
        from == null || to == null || !to.isBefore(from),
        "The window ends (%s) before it begins (%s).",
        to,
        from);
  }
}
