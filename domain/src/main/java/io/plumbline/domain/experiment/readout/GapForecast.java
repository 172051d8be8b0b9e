package io.plumbline.domain.experiment.readout;

/** What the gap between treated and synthetic would have been in the test's window. */
final class GapForecast {

  /*
   * No single account of how gaps depend on each other is trusted: the forecast is averaged over
   * autoregressions with noise from white to almost wandering, each with and without a slope,
   * weighted by how well they explain the residuals [1] (level: flat prior; scale: 1/s; slope: a
   * normal prior with the weight of a tenth of a period [2]). The spread of the mixture, between the
   * accounts too, is what the t distribution returned matches in variance and kurtosis.
   *
   * Level and slope come from the gaps of the weights in use, the scale from out-of-fold residuals:
   * weights fit the periods that they were chosen on too well.
   *
   * [1] Hoeting, Madigan, Raftery, Volinsky (1999), Bayesian model averaging: a tutorial
   * [2] Zellner (1986), On assessing prior distributions and Bayesian regression analysis
   */

  private static final double[] PERSISTENCE = {0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98};
  private static final double[] SHARE = {0.1, 0.25, 0.5, 0.75, 1};
  private static final double SLOPE_PRIOR = 10;
  private static final int WINDOWS_FOR_SLOPE = 4;
  private static final double FEWEST_DEGREES = 5;
  private static final double SMALLEST = 1e-24;

  private final GapFilter filter = new GapFilter();
  private final double[] log = new double[2 * PERSISTENCE.length * SHARE.length];
  private final double[] mean = new double[log.length];
  private final double[] spread = new double[log.length];
  private final double[] level = new double[log.length];
  private final double[] slope = new double[log.length];
  private final double[] state = new double[log.length];
  private final double[] persistence = new double[log.length];
  private final int n;
  private final int window;
  private final double degreesOfOne;
  private int count;

  private double expected;
  private double standardError;
  private double degrees;

  /**
   * Of the {@code window} periods after the last.
   *
   * @param gaps of the weights in use; those from {@code from} to {@code to} are looked at
   * @param residuals the same, each by weights that did not see it
   * @param spent degrees of freedom that the fit took beyond a level
   */
  GapForecast(double[] gaps, double[] residuals, int from, int to, int window, double spent) {
    this.n = to - from;
    this.window = window;
    degreesOfOne = Math.max(n - 1 - spent, FEWEST_DEGREES);
    for (double phi : PERSISTENCE) {
      for (double share : SHARE) {
        if (phi > 0 || share == 1) {
          double q = phi == 0 ? 0 : share;
          filter.run(gaps, residuals, from, n, phi, q);
          add(phi, q, false);
          if (n >= WINDOWS_FOR_SLOPE * window) {
            add(phi, q, true);
          }
        }
      }
    }
    mix();
  }

  private void add(double phi, double q, boolean sloping) {
    double kept = sloping ? SLOPE_PRIOR / (1 + SLOPE_PRIOR) : 0;
    double steep = filter.tt - filter.ct * filter.ct / filter.cc;
    double drift = filter.tr - filter.ct * filter.cr / filter.cc;
    double rest =
        Math.max(
            filter.rr - filter.cr * filter.cr / filter.cc - kept * drift * drift / steep, SMALLEST);
    double tilt = kept * (filter.tg - filter.ct * filter.cg / filter.cc) / steep;
    double base = (filter.cg - tilt * filter.ct) / filter.cc;
    double carried = GapError.decay(window, phi);
    double middle = GapFilter.time(n + (window - 1) / 2.0, n);
    double ofLevel = 1 - filter.stateC * carried;
    double ofSlope = middle - filter.stateT * carried - ofLevel * filter.ct / filter.cc;
    double variance =
        carried * carried * filter.stateVariance
            + q * (1 - phi * phi) * GapError.shocks(window, phi)
            + (1 - q) / window
            + ofLevel * ofLevel / filter.cc
            + kept * ofSlope * ofSlope / steep;
    log[count] =
        -filter.halfDeterminant
            + (phi == 0 ? Math.log(SHARE.length) : 0)
            - Math.log(filter.cc) / 2
            - (n - 1) / 2.0 * Math.log(rest)
            - (sloping ? Math.log1p(SLOPE_PRIOR) / 2 : 0);
    level[count] = base;
    slope[count] = tilt;
    state[count] = filter.stateG - base * filter.stateC - tilt * filter.stateT;
    persistence[count] = phi;
    mean[count] = base + tilt * middle + state[count] * carried;
    spread[count] = rest / degreesOfOne * variance;
    count++;
  }

  private void mix() {
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      most = Math.max(most, log[k]);
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      log[k] = Math.exp(log[k] - most);
      sum += log[k];
    }
    for (int k = 0; k < count; k++) {
      log[k] /= sum;
      expected += log[k] * mean[k];
    }
    double nu = degreesOfOne;
    double second = 0;
    double fourth = 0;
    for (int k = 0; k < count; k++) {
      double own = spread[k] * nu / (nu - 2);
      double ownFourth = 3 * spread[k] * spread[k] * nu * nu / ((nu - 2) * (nu - 4));
      double away = (mean[k] - expected) * (mean[k] - expected);
      second += log[k] * (own + away);
      fourth += log[k] * (ownFourth + 6 * own * away + away * away);
    }
    double excess = fourth / (second * second) - 3;
    degrees = excess > 0 ? Math.min(4 + 6 / excess, nu) : nu;
    standardError = Math.sqrt(Math.max(second * (degrees - 2) / degrees, SMALLEST));
  }

  /** Returns the expected mean gap of the window. */
  double mean() {
    return expected;
  }

  /** Returns the standard error of that mean, as the scale of a t distribution. */
  double standardError() {
    return standardError;
  }

  /** Returns the degrees of freedom of that distribution. */
  double degrees() {
    return degrees;
  }

  /** Returns the expected gap of period {@code place} of the window, from 0. */
  double at(int place) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      double left = place == 0 ? 1 : Math.pow(persistence[k], place);
      sum +=
          log[k] * (level[k] + slope[k] * GapFilter.time(n + (double) place, n) + state[k] * left);
    }
    return sum;
  }
}
