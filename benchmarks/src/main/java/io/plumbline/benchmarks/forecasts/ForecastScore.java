package io.plumbline.benchmarks.forecasts;

import io.plumbline.domain.mix.forecast.OutcomeBand;

/** The errors of forecasts over one horizon, gathered over origins. */
final class ForecastScore {

  private double missed;
  private double outcome;
  private int inside;
  private int periods;

  /** Takes the first {@code actual.length} periods of a forecast. */
  void take(OutcomeBand band, double[] actual) {
    for (int t = 0; t < actual.length; t++) {
      var promised = band.periods().get(t);
      take(promised.mean(), actual[t]);
      boolean holds =
          actual[t] >= promised.interval().lower() && actual[t] <= promised.interval().upper();
      inside += holds ? 1 : 0;
    }
  }

  /** Takes a point without a band. */
  void take(double said, double actual) {
    missed += Math.abs(said - actual);
    outcome += Math.abs(actual);
    periods++;
  }

  /** Returns the absolute error over the absolute outcome, in percent. */
  double error() {
    return 100 * missed / outcome;
  }

  /** Returns which part of the outcomes lay in their 90 % band, in percent. */
  double coverage() {
    return 100.0 * inside / periods;
  }
}
