package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

/**
 * How the gap between treated and control geos wanders when nothing happens, a first-order
 * autoregression; estimated on the pre-period and then fixed.
 *
 * @param mean of the gap before the test
 * @param sd of one period's gap, positive
 * @param correlation of a gap with the one before, in [0, 1)
 * @param periods of the pre-period, at least 4
 */
public record GapNoise(double mean, double sd, double correlation, int periods) {

  private static final int FEWEST = 4;
  private static final double MOST_CORRELATION = 0.95;

  public GapNoise {
    that(sd > 0, "The gap's spread (%s) must be positive.", sd);
    that(correlation >= 0 && correlation < 1, "Correlation (%s) lies in [0, 1).", correlation);
    that(periods >= FEWEST, "A pre-period has %s periods or more, not %s.", FEWEST, periods);
  }

  /**
   * The noise of the first {@code periods} of {@code gaps}. The correlation is freed of its bias,
   * (1 + 3r)/n (Marriott and Pope 1954), and one below zero counts as zero, on the safe side.
   */
  public static GapNoise of(double[] gaps, int periods) {
    that(
        periods >= FEWEST && periods <= gaps.length,
        "A pre-period has %s periods or more, not %s.",
        FEWEST,
        periods);
    double mean = 0;
    for (int t = 0; t < periods; t++) {
      mean += gaps[t] / periods;
    }
    double squares = 0;
    double products = 0;
    for (int t = 0; t < periods; t++) {
      squares += (gaps[t] - mean) * (gaps[t] - mean);
      products += t == 0 ? 0 : (gaps[t] - mean) * (gaps[t - 1] - mean);
    }
    that(squares > 0, "The gap before the test never moves: there is no noise to judge by.");
    double raw = products / squares;
    double correlation = Math.clamp(raw + (1 + 3 * raw) / periods, 0, MOST_CORRELATION);
    double lost = Math.min(1 - 1.0 / periods, ofMean(correlation, periods));
    return new GapNoise(mean, Math.sqrt(squares / periods / (1 - lost)), correlation, periods);
  }

  /** Returns the variance of the mean of the test's first {@code days} gaps less the pre-mean. */
  public double variance(int days) {
    that(days >= 1, "A look is after a day or more, not %s.", days);
    double shared =
        correlation
            * (1 - Math.pow(correlation, periods))
            * (1 - Math.pow(correlation, days))
            / ((1 - correlation) * (1 - correlation) * periods * days);
    return sd * sd * (ofMean(correlation, periods) + ofMean(correlation, days) - 2 * shared);
  }

  /** Returns the information about the effect after so many days; it grows with them. */
  public double information(int days) {
    return 1 / variance(days);
  }

  /** Returns the effective degrees of freedom of the spread, at least 1. */
  public double degrees() {
    return Math.max(1, periods * (1 - correlation) / (1 + correlation) - 2);
  }

  /** The variance of a mean of {@code count} gaps as a part of that of one. */
  private static double ofMean(double correlation, int count) {
    double sum = 1;
    double power = 1;
    for (int j = 1; j < count; j++) {
      power *= correlation;
      sum += 2 * (1 - (double) j / count) * power;
    }
    return sum / count;
  }
}
