package io.plumbline.domain.alert.rule;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.numeric.Quantiles;
import java.util.Arrays;

/**
 * How far each value of a weekly series lies from what was to be expected of it, in robust standard
 * deviations.
 */
final class FactorSeries {

  /*
   * u[t] = x[t] - median(x[t-8 .. t-1]) is what is new in week t: a level or a trend that moves
   * slowly leaves nothing in it. Where the same week of the year before tells of it (the spread of
   * u[t] - u[t-52] is below that of u), it is taken off: the season. What is left is divided by
   * 1.4826 times the median absolute deviation of all that came before, or by 1.2533 times the mean
   * one where more than half are alike [1].
   *
   * A week out of line would come back a year later, the other way round. So the year before is
   * read as it was expected wherever it was out of line itself.
   *
   * [1] Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, ASQC.
   */

  static final int LOCAL = 8;

  /** The fewest earlier values a spread is told from. */
  static final int FEWEST = 26;

  private static final int YEAR = 52;
  private static final double MEDIAN_DEVIATION = 1.4826;
  private static final double MEAN_DEVIATION = 1.2533;

  private final double[] values;
  private final double cut;

  /**
   * @param values one a week, oldest first; all known
   * @param cut how many deviations are out of line
   */
  FactorSeries(double[] values, double cut) {
    that(cut > 0, "The cut (%s) must be positive.", cut);
    this.values = values.clone();
    this.cut = cut;
  }

  /** Returns whether it is long enough for anything to be told of its end. */
  boolean isLongEnough() {
    return values.length >= LOCAL + FEWEST + 1;
  }

  /** Returns whether it only marks its weeks: a calendar, which is planned. */
  boolean isFlag() {
    return Arrays.stream(values).distinct().limit(3).count() <= 2;
  }

  /** Returns what week {@code t} was. */
  double value(int t) {
    return values[t];
  }

  /** Returns what was expected of week {@code t}. */
  double expected(int t) {
    return values[t] - deviations(false)[t];
  }

  /** Returns the deviation of each week; 0 where too little came before. */
  double[] scores() {
    return deviations(true);
  }

  private double[] deviations(boolean scaled) {
    double[] fresh = fresh();
    double[] plain = judged(fresh, false, scaled);
    if (values.length < LOCAL + YEAR + FEWEST) {
      return plain;
    }
    double without = spread(Arrays.copyOfRange(fresh, LOCAL + YEAR, fresh.length));
    double[] by = new double[fresh.length - LOCAL - YEAR];
    Arrays.setAll(by, i -> fresh[LOCAL + YEAR + i] - fresh[LOCAL + i]);
    return spread(by) < without ? judged(fresh, true, scaled) : plain;
  }

  private double[] fresh() {
    double[] fresh = new double[values.length];
    for (int t = LOCAL; t < values.length; t++) {
      fresh[t] = values[t] - median(Arrays.copyOfRange(values, t - LOCAL, t));
    }
    return fresh;
  }

  private double[] judged(double[] fresh, boolean seasonal, boolean scaled) {
    int first = seasonal ? LOCAL + YEAR : LOCAL;
    double[] calm = fresh.clone();
    double[] left = new double[fresh.length];
    double[] told = new double[fresh.length];
    for (int t = first; t < fresh.length; t++) {
      double expected = seasonal ? calm[t - YEAR] : 0;
      left[t] = fresh[t] - expected;
      if (!scaled) {
        told[t] = left[t];
      }
      if (t - first >= FEWEST) {
        double spread = spread(Arrays.copyOfRange(left, first, t));
        double score = left[t] == 0 ? 0 : left[t] / spread;
        if (scaled) {
          told[t] = score;
        }
        if (Math.abs(score) > cut) {
          calm[t] = expected;
        }
      }
    }
    return told;
  }

  private static double spread(double[] values) {
    double[] away = Arrays.stream(values).map(Math::abs).toArray();
    double median = median(away);
    return median > 0
        ? MEDIAN_DEVIATION * median
        : MEAN_DEVIATION * Arrays.stream(away).average().orElse(0);
  }

  private static double median(double[] values) {
    return Quantiles.of(values, 0.5);
  }
}
