package io.plumbline.domain.experiment.readout.tbr;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.series.SerialErrors;
import io.plumbline.domain.experiment.readout.series.Totals;

/**
 * The treated total as a line of the control total, fitted before the test.
 *
 * @param intercept in the outcome's unit
 * @param slope of treated on control
 * @param sigma the standard deviation of what is left, with n - 2 degrees of freedom
 * @param periods n, the periods it was fitted on
 * @param mean of the control total over those
 * @param spread the sum of squares of the control total about its mean, positive
 * @param residuals of the fit; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
public record ControlRegression(
    double intercept,
    double slope,
    double sigma,
    int periods,
    double mean,
    double spread,
    double[] residuals) {

  /** Fits {@code treated} on {@code control} over [0, periods), at least 4. */
  public static ControlRegression of(double[] control, double[] treated, int periods) {
    that(periods >= 4, "A regression on the controls needs 4 periods, not %s.", periods);
    double x = Totals.mean(control, 0, periods);
    double y = Totals.mean(treated, 0, periods);
    double spread = 0;
    double together = 0;
    for (int t = 0; t < periods; t++) {
      spread += (control[t] - x) * (control[t] - x);
      together += (control[t] - x) * (treated[t] - y);
    }
    that(spread > 0, "The controls did not move before the test.");
    double slope = together / spread;
    double[] residuals = new double[periods];
    double squares = 0;
    for (int t = 0; t < periods; t++) {
      residuals[t] = treated[t] - y - slope * (control[t] - x);
      squares += residuals[t] * residuals[t];
    }
    return new ControlRegression(
        y - slope * x, slope, Math.sqrt(squares / (periods - 2)), periods, x, spread, residuals);
  }

  /** Returns the treated total that a control total lets expect. */
  public double expected(double control) {
    return intercept + slope * control;
  }

  /** Returns the degrees of freedom, n - 2. */
  public int degrees() {
    return periods - 2;
  }

  /**
   * Returns the standard error of a sum of {@code window} gaps, errors taken as independent: the
   * published one.
   *
   * @param control the mean control total of the window
   */
  public double classicError(double control, int window) {
    double off = control - mean;
    return window * sigma * Math.sqrt(1.0 / periods + off * off / spread + 1.0 / window);
  }

  /** Returns the errors with their memory. */
  public SerialErrors memory() {
    return SerialErrors.of(residuals, 2);
  }

  /**
   * Returns the standard error of a sum of {@code window} gaps right after the fit, errors taken to
   * remember the one before. Where the control total stands apart from its mean before the test,
   * the slope's error counts as for a regressor with the same memory.
   */
  public double serialError(double control, int window) {
    SerialErrors errors = memory();
    double off = control - mean;
    double squared = errors.memory() * errors.memory();
    double ofSlope = errors.variance() * (1 + squared) / (1 - squared) / spread;
    return window * Math.sqrt(errors.ofGap(periods, window) + off * off * ofSlope);
  }
}
