package io.plumbline.domain.experiment.readout;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How far gaps stray in a test's window, against what the time before lets expect.
 *
 * @param ratio of the variance in the window to the variance forecast
 * @param degrees of freedom of that ratio, infinite where it is taken as given
 */
record WindowScale(double ratio, double degrees) {

  /*
   * Placebos in space [1], studentised: the error of each control's own forecast, as the normal score
   * of the t distribution that it was forecast with. Scores of one window have a variance in common,
   * of which an inverse gamma distribution with mean 1 is thought beforehand: forecasts are right
   * over many windows, a single one may be calmer or wilder. Its degrees of freedom say that as much
   * is known beforehand as ten geos tell. A geo that breaks off altogether is one odd geo and no odd
   * window, so a score counts for three at most.
   *
   * [1] Abadie, Diamond and Hainmueller (2010), Synthetic control methods for comparative case
   *     studies
   */

  /** Windows are as they were forecast. */
  static final WindowScale FORECAST = new WindowScale(1, Double.POSITIVE_INFINITY);

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final double BEFOREHAND = 10;
  private static final double LARGEST_SCORE = 3;

  /**
   * Learns from the scores of geos that were not treated; without any, it is the forecast's.
   *
   * @param worth how many independent scores they count for
   */
  static WindowScale of(double[] scores, double worth) {
    if (scores.length == 0) {
      return FORECAST;
    }
    double squares = 0;
    for (double score : scores) {
      squares += score * score;
    }
    double degrees = BEFOREHAND + worth;
    return new WindowScale((BEFOREHAND - 2 + worth * squares / scores.length) / degrees, degrees);
  }

  /** Returns by how many deviations of a normal the window's mean gap missed its forecast. */
  static double score(double meanGap, GapForecast forecast) {
    double ratio = Math.abs(meanGap - forecast.mean()) / forecast.standardError();
    double beyond = new TDistribution(null, forecast.degrees()).cumulativeProbability(-ratio);
    return Math.min(-NORMAL.inverseCumulativeProbability(beyond), LARGEST_SCORE);
  }

  /** Returns the standard error of a forecast in this window. */
  double standardError(GapForecast forecast) {
    return Math.sqrt(ratio) * forecast.standardError();
  }

  /** Returns its degrees of freedom: what is not known of either variance adds. */
  double degrees(GapForecast forecast) {
    return 1 / (1 / forecast.degrees() + 1 / degrees);
  }
}
