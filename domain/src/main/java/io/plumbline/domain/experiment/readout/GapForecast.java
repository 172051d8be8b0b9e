package io.plumbline.domain.experiment.readout;

import java.util.List;

/** What the gap between treated and synthetic would have been in the test's window. */
final class GapForecast {

  /*
   * No single account of how gaps depend on each other is trusted: the forecast is averaged over the
   * accounts of the prior, weighted by how well they explain the residuals too [1] (level: flat;
   * scale: 1/s). The spread of the mixture, between the accounts too, is what the t distribution
   * returned matches in variance and kurtosis.
   *
   * Level, slope and state come from the gaps of the weights in use, the scale from out-of-fold
   * residuals: weights fit the periods that they were chosen on too well.
   *
   * [1] Hoeting, Madigan, Raftery, Volinsky (1999), Bayesian model averaging: a tutorial
   */

  private static final double FEWEST_DEGREES = 5;
  private static final double SMALLEST = 1e-24;

  private final int n;
  private final int window;
  private final double degreesOfOne;
  private final GapAccounts accounts;
  private final double[] posterior;
  private final double[] mean;
  private final double[] spread;
  private final double[][] course;

  private double expected;
  private double standardError;
  private double degrees;

  /**
   * Of the {@code window} periods after the first {@code n}.
   *
   * @param gaps of the weights in use, n or more
   * @param residuals the same, each by weights that did not see it
   * @param spent degrees of freedom that the fit took beyond a level
   */
  GapForecast(double[] gaps, double[] residuals, int n, int window, double spent, GapPrior prior) {
    this.n = n;
    this.window = window;
    degreesOfOne = Math.max(n - 1 - spent, FEWEST_DEGREES);
    accounts = prior.accounts();
    List<GapFilter> filters = prior.filters(n);
    int count = accounts.count();
    posterior = new double[count];
    mean = new double[count];
    spread = new double[count];
    course = new double[count][];
    GapFilter.Passed gap = new GapFilter.Passed();
    GapFilter.Passed residual = residuals == gaps ? gap : new GapFilter.Passed();
    int slopes = accounts.slopes.length;
    for (int a = 0; a < accounts.accounts.size(); a++) {
      GapAccounts.Account account = accounts.accounts.get(a);
      GapFilter filter = filters.get(a);
      if (residual == gap) {
        filter.pass(gaps, gap);
      } else {
        filter.pass(gaps, gap, residuals, residual);
      }
      double chance = chance(account, filter);
      for (int s = 0; s < slopes; s++) {
        int k = a * slopes + s;
        course[k] = forecast(k, account.persistence(), filter, gap, residual, s, chance);
      }
    }
    GapPrior.exponentiate(posterior);
    double sum = 0;
    for (int k = 0; k < count; k++) {
      posterior[k] *= prior.weight(k);
      sum += posterior[k];
    }
    for (int k = 0; k < count; k++) {
      posterior[k] /= sum;
    }
    mix();
  }

  /** The variance of the window's mean, level and slope known. */
  private double chance(GapAccounts.Account account, GapFilter filter) {
    double phi = account.persistence();
    double left = GapError.decay(window, phi);
    double half = (window - 1) / 2.0;
    double wandered = 0;
    double bent = 0;
    for (int rest = 1; rest < window; rest++) {
      double reach = (double) rest / window;
      wandered += reach * reach;
      reach *= (rest - 1) / 2.0;
      bent += reach * reach;
    }
    return left * left * filter.ss
        + 2 * left * (filter.sl + half * filter.sm)
        + filter.ll
        + 2 * half * filter.lm
        + half * half * filter.mm
        + account.share() * (1 - phi * phi) * GapError.shocks(window, phi)
        + (1 - account.share()) / window
        + account.wander() * wandered
        + account.bend() * bent;
  }

  /** Fills in one account; returns its level, slope, state and persistence ahead. */
  private double[] forecast(
      int k,
      double phi,
      GapFilter filter,
      GapFilter.Passed gap,
      GapFilter.Passed residual,
      int s,
      double chance) {
    double variance = accounts.slopes[s];
    double steep = filter.steepness(variance);
    double tilt = (gap.xt - filter.ct * gap.xc / filter.cc) / steep;
    double level = (gap.xc - tilt * filter.ct) / filter.cc;
    double left = GapError.decay(window, phi);
    double half = (window - 1) / 2.0;
    double ofLevel = 1 - ahead(filter.constant, left, half);
    double ofSlope = (n + half) / accounts.unit - ahead(filter.time, left, half);
    double unseen = ofSlope - ofLevel * filter.ct / filter.cc;
    double rest = filter.rest(residual, variance);
    posterior[k] = filter.ofAccount[s] - (n - 1) / 2.0 * Math.log(rest);
    mean[k] = ahead(gap.ahead, left, half) + level * ofLevel + tilt * ofSlope;
    spread[k] =
        rest / degreesOfOne * (chance + ofLevel * ofLevel / filter.cc + unseen * unseen / steep);
    double state = of(gap.ahead.state, filter.constant.state, filter.time.state, level, tilt);
    double trend = of(gap.ahead.trend, filter.constant.trend, filter.time.trend, level, tilt);
    double slope = of(gap.ahead.slope, filter.constant.slope, filter.time.slope, level, tilt);
    return new double[] {
      level + trend + tilt * n / accounts.unit, slope + tilt / accounts.unit, state, phi
    };
  }

  private static double ahead(GapFilter.Ahead ahead, double left, double half) {
    return left * ahead.state + ahead.trend + half * ahead.slope;
  }

  private static double of(double gap, double constant, double time, double level, double tilt) {
    return gap - level * constant - tilt * time;
  }

  private void mix() {
    for (int k = 0; k < mean.length; k++) {
      expected += posterior[k] * mean[k];
    }
    double nu = degreesOfOne;
    double second = 0;
    double fourth = 0;
    for (int k = 0; k < mean.length; k++) {
      double own = spread[k] * nu / (nu - 2);
      double ownFourth = 3 * spread[k] * spread[k] * nu * nu / ((nu - 2) * (nu - 4));
      double away = (mean[k] - expected) * (mean[k] - expected);
      second += posterior[k] * (own + away);
      fourth += posterior[k] * (ownFourth + 6 * own * away + away * away);
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

  /** Returns the expected gap of each period of the window. */
  double[] path() {
    double[] path = new double[window];
    for (int k = 0; k < course.length; k++) {
      double state = course[k][2];
      for (int place = 0; place < window; place++) {
        path[place] += posterior[k] * (course[k][0] + course[k][1] * place + state);
        state *= course[k][3];
      }
    }
    return path;
  }
}
