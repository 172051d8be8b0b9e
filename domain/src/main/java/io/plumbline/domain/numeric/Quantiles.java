package io.plumbline.domain.numeric;

import java.util.Arrays;

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

  /**
   * Returns the ends of the shortest interval between two of {@code values} that has {@code mass}
   * in (0, 1) of them between its ends, the lower one first: the interval of highest density. Sorts
   * the values.
   */
  public static double[] shortest(double[] values, double mass) {
    Arrays.sort(values);
    int inside = (int) Math.floor(mass * values.length);
    int from = 0;
    for (int i = 1; i + inside < values.length; i++) {
      if (values[i + inside] - values[i] < values[from + inside] - values[from]) {
        from = i;
      }
    }
    return new double[] {values[from], values[from + inside]};
  }
}
