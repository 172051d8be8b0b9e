package io.plumbline.domain.mix.backtest;

import io.plumbline.domain.mix.insight.Decomposition;
import java.time.LocalDate;

/**
 * How a refit at one origin forecast the periods of one horizon behind it. Errors are fractions, of
 * the sum over geos; media and controls of the forecast periods are taken as they were.
 *
 * @param origin the first day of the last period it saw
 * @param horizon how far it forecast, in weeks
 * @param wmape absolute error over absolute outcome
 * @param mape mean absolute percentage error; periods without outcome left out
 * @param bias forecast less outcome, over absolute outcome: above 0 it promised too much
 * @param coverage90 the part of the outcomes inside the 90 % predictive interval, geo by geo
 * @param maxRhat the worst R-hat of the refit; NaN where the family draws no chains
 */
public record OriginScore(
    LocalDate origin,
    int horizon,
    double wmape,
    double mape,
    double bias,
    double coverage90,
    double maxRhat) {

  /**
   * Scores the first {@code length} of the periods that a fit held out.
   *
   * @param horizon what they are in weeks
   */
  public static OriginScore of(
      Decomposition fit, int geos, int length, int horizon, double maxRhat) {
    int periods = fit.periods().size();
    int from = periods - fit.holdout();
    double missed = 0;
    double whole = 0;
    double promised = 0;
    double relative = 0;
    int counted = 0;
    int inside = 0;
    for (int t = from; t < from + length; t++) {
      double actual = 0;
      double forecast = 0;
      for (int g = 0; g < geos; g++) {
        int cell = g * periods + t;
        double outcome = fit.actual()[cell];
        actual += outcome;
        forecast += fit.fitted()[cell];
        inside += outcome >= fit.lower90()[cell] && outcome <= fit.upper90()[cell] ? 1 : 0;
      }
      missed += Math.abs(forecast - actual);
      whole += Math.abs(actual);
      promised += forecast - actual;
      if (actual != 0) {
        relative += Math.abs((forecast - actual) / actual);
        counted++;
      }
    }
    return new OriginScore(
        fit.periods().get(from - 1),
        horizon,
        whole == 0 ? 0 : missed / whole,
        counted == 0 ? 0 : relative / counted,
        whole == 0 ? 0 : promised / whole,
        inside / (double) (length * geos),
        maxRhat);
  }
}
