package io.plumbline.domain.experiment.readout;

/** Whitens series by one of the {@link GapAccounts}, for the sums that a forecast needs. */
final class GapFilter {

  /*
   * The Kalman filter [1] over state, trend and its slope, all expected to be 0 in the first period,
   * whitens a constant (c), time (t) and each series (x) alike: sums of products of what is new in
   * them, over its variance, are generalised least squares.
   *
   * [1] Kalman (1960), A new approach to linear filtering and prediction problems
   */

  private static final double SMALLEST = 1e-24;

  private final int n;
  private final double[] root;
  private final double[] toState;
  private final double[] toTrend;
  private final double[] toSlope;
  private final double[] newC;
  private final double[] newT;
  private final double persistence;

  double cc;
  double ct;
  double tt;

  /** Half the logarithm of the determinant of the series' covariance. */
  double halfDeterminant;

  /** The part of the logarithm of the likelihood that no series has a say in, by slope. */
  final double[] ofAccount;

  /** What is expected of a series for the period after the last. */
  static final class Ahead {
    double state;
    double trend;
    double slope;
  }

  /** A series passed. */
  static final class Passed {
    double xc;
    double xt;
    double xx;
    final Ahead ahead = new Ahead();

    private void take(
        double withConstant,
        double withTime,
        double own,
        double state,
        double trend,
        double slope) {
      xc = withConstant;
      xt = withTime;
      xx = own;
      ahead.state = state;
      ahead.trend = trend;
      ahead.slope = slope;
    }
  }

  final Ahead constant = new Ahead();
  final Ahead time = new Ahead();

  /** Covariances of state (s), trend (l) and its slope (m) in the period after the last. */
  double ss;

  double sl;
  double sm;
  double ll;
  double lm;
  double mm;

  /**
   * For series of {@code n} periods and an account.
   *
   * @param unit periods that time is counted in
   * @param slopes variances of the slope by that unit
   */
  GapFilter(int n, GapAccounts.Account account, double unit, double[] slopes) {
    this.n = n;
    root = new double[n];
    toState = new double[n];
    toTrend = new double[n];
    toSlope = new double[n];
    newC = new double[n];
    newT = new double[n];
    persistence = account.persistence();
    double share = account.share();
    double shock = share * (1 - persistence * persistence);
    ss = share;
    for (int i = 0; i < n; i++) {
      double ofState = ss + sl;
      double ofTrend = sl + ll;
      double ofSlope = sm + lm;
      double whole = ofState + ofTrend + 1 - share;
      double inverse = 1 / whole;
      root[i] = Math.sqrt(inverse);
      double c = 1 - constant.state - constant.trend;
      double t = i / unit - time.state - time.trend;
      newC[i] = c * root[i];
      newT[i] = t * root[i];
      cc += c * c * inverse;
      ct += c * t * inverse;
      tt += t * t * inverse;
      halfDeterminant += Math.log(whole) / 2;
      toState[i] = persistence * ofState * inverse;
      toTrend[i] = (ofTrend + ofSlope) * inverse;
      toSlope[i] = ofSlope * inverse;
      step(constant, i, c);
      step(time, i, t);
      double seenSs = ss - ofState * ofState * inverse;
      double seenSl = sl - ofState * ofTrend * inverse;
      double seenSm = sm - ofState * ofSlope * inverse;
      double seenLl = ll - ofTrend * ofTrend * inverse;
      double seenLm = lm - ofTrend * ofSlope * inverse;
      double seenMm = mm - ofSlope * ofSlope * inverse;
      ss = persistence * persistence * seenSs + shock;
      sl = persistence * (seenSl + seenSm);
      sm = persistence * seenSm;
      ll = seenLl + 2 * seenLm + seenMm + account.wander();
      lm = seenLm + seenMm;
      mm = seenMm + account.bend();
    }
    ofAccount = new double[slopes.length];
    for (int k = 0; k < slopes.length; k++) {
      ofAccount[k] = -halfDeterminant - Math.log(cc * (1 + slopes[k] * (tt - ct * ct / cc))) / 2;
    }
  }

  private void step(Ahead ahead, int i, double found) {
    ahead.state = persistence * ahead.state + toState[i] * found;
    ahead.trend += ahead.slope + toTrend[i] * found;
    ahead.slope += toSlope[i] * found;
  }

  /** Passes a series. */
  void pass(double[] series, Passed passed) {
    double state = 0;
    double trend = 0;
    double slope = 0;
    double xc = 0;
    double xt = 0;
    double xx = 0;
    for (int i = 0; i < n; i++) {
      double found = series[i] - state - trend;
      double white = found * root[i];
      xc += white * newC[i];
      xt += white * newT[i];
      xx += white * white;
      state = persistence * state + toState[i] * found;
      trend += slope + toTrend[i] * found;
      slope += toSlope[i] * found;
    }
    passed.take(xc, xt, xx, state, trend, slope);
  }

  /** Passes two series at once: each waits for itself alone, so that both take the time of one. */
  void pass(double[] one, Passed ofOne, double[] other, Passed ofOther) {
    double state = 0;
    double trend = 0;
    double slope = 0;
    double xc = 0;
    double xt = 0;
    double xx = 0;
    double otherState = 0;
    double otherTrend = 0;
    double otherSlope = 0;
    double otherXc = 0;
    double otherXt = 0;
    double otherXx = 0;
    for (int i = 0; i < n; i++) {
      double found = one[i] - state - trend;
      double otherFound = other[i] - otherState - otherTrend;
      double white = found * root[i];
      double otherWhite = otherFound * root[i];
      xc += white * newC[i];
      otherXc += otherWhite * newC[i];
      xt += white * newT[i];
      otherXt += otherWhite * newT[i];
      xx += white * white;
      otherXx += otherWhite * otherWhite;
      state = persistence * state + toState[i] * found;
      otherState = persistence * otherState + toState[i] * otherFound;
      trend += slope + toTrend[i] * found;
      otherTrend += otherSlope + toTrend[i] * otherFound;
      slope += toSlope[i] * found;
      otherSlope += toSlope[i] * otherFound;
    }
    ofOne.take(xc, xt, xx, state, trend, slope);
    ofOther.take(otherXc, otherXt, otherXx, otherState, otherTrend, otherSlope);
  }

  /** Returns what a slope of variance {@code slope} is divided by; infinite where there is none. */
  double steepness(double slope) {
    return tt - ct * ct / cc + 1 / slope;
  }

  /** Returns the squares of a series that are left, and nearly 0 at least. */
  double rest(Passed passed, double slope) {
    double drift = passed.xt - ct * passed.xc / cc;
    double rest = passed.xx - passed.xc * passed.xc / cc - drift * drift / steepness(slope);
    return Math.max(rest, SMALLEST);
  }
}
