package io.plumbline.domain.experiment.readout.tbr;

import io.plumbline.domain.experiment.readout.series.Totals;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Whether a control total can stand for a treated one: the tests of matched markets, on periods
 * before the test.
 *
 * @param control total by period
 * @param treated total by period
 */
@SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
public record MatchDiagnostics(double[] control, double[] treated) {

  private static final double BRIDGE = 3;
  private static final double LEAST_DURBIN_WATSON = 1.5;
  private static final double MOST_DURBIN_WATSON = 2.5;
  private static final double FALSE_POSITIVES = 0.2;

  /**
   * A test without treatment.
   *
   * @param lower of the interval of the effect
   * @param falsePositive the chance that it looks like an effect; 0 where the interval holds zero
   */
  public record Placebo(double lower, double upper, double falsePositive) {

    /** Returns whether the controls pass. */
    public boolean passed() {
      return falsePositive <= FALSE_POSITIVES;
    }
  }

  private ControlRegression fit() {
    return ControlRegression.of(control, treated, control.length);
  }

  /** Returns Pearson's correlation of both totals. */
  public double correlation() {
    int n = control.length;
    double x = Totals.mean(control, 0, n);
    double y = Totals.mean(treated, 0, n);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int t = 0; t < n; t++) {
      xx += (control[t] - x) * (control[t] - x);
      yy += (treated[t] - y) * (treated[t] - y);
      xy += (control[t] - x) * (treated[t] - y);
    }
    return xy / Math.sqrt(xx * yy);
  }

  /** Returns the statistic of Durbin and Watson: 2 without serial correlation. */
  public double durbinWatson() {
    double[] left = fit().residuals();
    double steps = 0;
    double squares = 0;
    for (int t = 0; t < left.length; t++) {
      steps += t > 0 ? (left[t] - left[t - 1]) * (left[t] - left[t - 1]) : 0;
      squares += left[t] * left[t];
    }
    return steps / squares;
  }

  /** Returns whether neighbouring errors are independent enough. */
  public boolean independent() {
    double found = durbinWatson();
    return found > LEAST_DURBIN_WATSON && found < MOST_DURBIN_WATSON;
  }

  /** Returns whether the summed errors stay inside three standard deviations of a bridge. */
  public boolean steady() {
    ControlRegression line = fit();
    int n = control.length;
    double sum = 0;
    double mean = Totals.mean(line.residuals(), 0, n);
    double squares = 0;
    for (double residual : line.residuals()) {
      squares += (residual - mean) * (residual - mean);
    }
    double sigma = Math.sqrt(squares / (n - 2));
    for (int t = 1; t < n; t++) {
      sum += line.residuals()[t - 1] / sigma;
      if (Math.abs(sum) > BRIDGE * Math.sqrt(t * (1.0 - (double) t / n))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns what a test over the last {@code window} periods finds, where nothing was treated.
   *
   * @param significance one minus the error on each side
   */
  public Placebo placebo(int window, double significance) {
    int n = control.length - window;
    ControlRegression line = ControlRegression.of(control, treated, n);
    double x = Totals.mean(control, n, control.length);
    double y = Totals.mean(treated, n, control.length);
    double estimate = window * (y - line.expected(x));
    TDistribution student = new TDistribution(null, line.degrees());
    double reach =
        student.inverseCumulativeProbability(significance) * line.classicError(x, window);
    double lower = estimate - reach;
    double upper = estimate + reach;
    if (lower * upper < 0) {
      return new Placebo(lower, upper, 0);
    }
    double mean = Math.min(Math.abs(lower), Math.abs(upper));
    double quantile = reach / line.sigma();
    double scaled = mean / (line.sigma() * Math.sqrt(1.0 / n + 1.0 / window));
    return new Placebo(
        lower,
        upper,
        1
            - student.cumulativeProbability(quantile - scaled)
            + student.cumulativeProbability(-quantile - scaled));
  }

  /** Returns the half-width and, first, the estimate of a test with these means in it. */
  double[] fitted(double controlMean, double treatedMean, int window, double significance) {
    ControlRegression line = fit();
    double quantile =
        new TDistribution(null, line.degrees()).inverseCumulativeProbability(significance);
    return new double[] {
      window * (treatedMean - line.expected(controlMean)),
      quantile * line.classicError(controlMean, window)
    };
  }
}
