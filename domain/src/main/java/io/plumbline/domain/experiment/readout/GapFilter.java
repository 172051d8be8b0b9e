package io.plumbline.domain.experiment.readout;

/** Passes gaps through one autoregression with noise, for the sums that a forecast needs. */
final class GapFilter {

  /*
   * The gap is level + slope t + state + noise; the state is a first-order autoregression of
   * variance q, the noise white of variance 1 - q, up to a common scale. The Kalman filter [1]
   * whitens four series alike: the gaps, the residuals, a constant and time; the sums of products
   * of what is new in them are generalised least squares.
   *
   * [1] Kalman (1960), A new approach to linear filtering and prediction problems
   */

  /** Sums of products of innovations over their variance: c constant, t time, r residual, g gap. */
  double cc;

  double ct;
  double cr;
  double cg;
  double tt;
  double tr;
  double tg;
  double rr;

  /** Half the logarithm of the determinant of the gaps' covariance. */
  double halfDeterminant;

  /** The states that are expected for the period after the last, of each series. */
  double stateC;

  double stateT;
  double stateG;

  /** The variance of that expectation. */
  double stateVariance;

  /** Runs over the {@code n} periods from {@code from}; time is 0 in their middle, 1 wide. */
  void run(double[] gaps, double[] residuals, int from, int n, double persistence, double share) {
    cc = 0;
    ct = 0;
    cr = 0;
    cg = 0;
    tt = 0;
    tr = 0;
    tg = 0;
    rr = 0;
    halfDeterminant = 0;
    stateC = 0;
    stateT = 0;
    stateG = 0;
    double stateR = 0;
    double variance = share;
    double shock = share * (1 - persistence * persistence);
    for (int i = 0; i < n; i++) {
      double whole = variance + 1 - share;
      double c = 1 - stateC;
      double t = time(i, n) - stateT;
      double r = residuals[from + i] - stateR;
      double g = gaps[from + i] - stateG;
      cc += c * c / whole;
      ct += c * t / whole;
      cr += c * r / whole;
      cg += c * g / whole;
      tt += t * t / whole;
      tr += t * r / whole;
      tg += t * g / whole;
      rr += r * r / whole;
      halfDeterminant += Math.log(whole) / 2;
      double gain = variance / whole;
      stateC = persistence * (stateC + gain * c);
      stateT = persistence * (stateT + gain * t);
      stateR = persistence * (stateR + gain * r);
      stateG = persistence * (stateG + gain * g);
      variance = persistence * persistence * variance * (1 - gain) + shock;
    }
    stateVariance = variance;
  }

  static double time(double period, int n) {
    return (period - n / 2.0) / n;
  }
}
