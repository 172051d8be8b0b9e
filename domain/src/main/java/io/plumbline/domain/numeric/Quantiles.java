package io.plumbline.domain.numeric;

/** Sample quantiles, interpolated between order statistics (type 7 of Hyndman and Fan). */
public final class Quantiles {

  private Quantiles() {}

  /**
   * Returns the quantile at {@code level} in [0, 1] of {@code values}, at least one and none NaN;
   * moves them about.
   */
  public static double of(double[] values, double level) {
    double place = level * (values.length - 1);
    int below = (int) Math.floor(place);
    double lower = Sorting.select(values, below);
    double rest = place - below;
    if (rest == 0) {
      return lower;
    }
    double upper = Double.POSITIVE_INFINITY;
    for (int i = below + 1; i < values.length; i++) {
      upper = Math.min(upper, values[i]);
    }
    return lower + rest * (upper - lower);
  }
}
