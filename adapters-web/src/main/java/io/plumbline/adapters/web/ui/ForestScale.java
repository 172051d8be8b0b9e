package io.plumbline.adapters.web.ui;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scale under the forest cells of a table. What lies beyond it is drawn at its edge.
 *
 * @param reference where the plumb line stands; absent without one
 */
public record ForestScale(double min, double max, @Nullable Double reference) {

  private static final double WIDEST = 1.5;

  public ForestScale {
    that(max > min, "A scale must reach from %s to something above, not %s.", min, max);
  }

  /**
   * Returns a scale from nought, or the lowest bound below it, to the highest bound; one wild or
   * endless estimate does not squeeze the others: it ends at half beyond the middle upper bound.
   */
  public static ForestScale of(List<Estimate> estimates, @Nullable Double reference) {
    double[] uppers =
        estimates.stream()
            .mapToDouble(e -> e.interval().upper())
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double lowest = estimates.stream().mapToDouble(e -> e.interval().lower()).min().orElse(0);
    double highest = uppers.length == 0 ? 1 : uppers[uppers.length - 1];
    double middle = uppers.length == 0 ? 1 : uppers[uppers.length / 2];
    double least = reference == null ? 0 : 2 * reference;
    double cap = Math.max(least, WIDEST * Math.abs(middle));
    double max = Math.max(Math.min(highest, cap), reference == null ? 1e-9 : 1.3 * reference);
    return new ForestScale(Math.max(Math.min(0, lowest), -cap), max * 1.04, reference);
  }

  /** Returns where {@code value} lies, in [0, 1]. */
  public double position(double value) {
    return Math.clamp((value - min) / (max - min), 0, 1);
  }
}
