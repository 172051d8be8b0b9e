package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.ModelWindow;
import java.util.Arrays;

/** How close expected and predicted outcomes come to the actual ones. */
final class FitQuality {

  /** Over how many of the last held-out periods accuracy is stated. */
  private static final int LATEST = 4;

  private final ModelWindow window;
  private final double[] actual;
  private final PeriodDraws expected;
  private final double[] fitted;
  private final double[] lower;
  private final double[] upper;

  FitQuality(
      ModelWindow window,
      double[] actual,
      PeriodDraws expected,
      double[] fitted,
      double[] lower,
      double[] upper) {
    this.window = window;
    this.actual = actual;
    this.expected = expected;
    this.fitted = fitted;
    this.lower = lower;
    this.upper = upper;
  }

  Accuracy accuracy(int draws) {
    int seen = window.fitted();
    double mean = Arrays.stream(actual, 0, seen).average().orElseThrow();
    double errors = 0;
    double spread = 0;
    for (int t = 0; t < seen; t++) {
      errors += (actual[t] - fitted[t]) * (actual[t] - fitted[t]);
      spread += (actual[t] - mean) * (actual[t] - mean);
    }
    return new Accuracy(
        1 - errors / spread,
        mape(0, seen),
        wmape(0, seen),
        coverage(0, seen),
        window.holdout() == 0 ? null : holdout(draws));
  }

  private Accuracy.Holdout holdout(int draws) {
    int from = window.fitted();
    int to = window.length();
    int latest = Math.max(from, to - LATEST);
    double[] accuracies = new double[draws];
    for (int d = 0; d < draws; d++) {
      double missed = 0;
      double whole = 0;
      for (int t = latest; t < to; t++) {
        missed += Math.abs(actual[t] - expected.at(t, d));
        whole += Math.abs(actual[t]);
      }
      accuracies[d] = 1 - missed / whole;
    }
    return new Accuracy.Holdout(
        window.holdout(),
        mape(from, to),
        wmape(from, to),
        coverage(from, to),
        Summary.of(accuracies));
  }

  private double mape(int from, int to) {
    double sum = 0;
    int counted = 0;
    for (int t = from; t < to; t++) {
      if (actual[t] != 0) {
        sum += Math.abs((actual[t] - fitted[t]) / actual[t]);
        counted++;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }

  private double wmape(int from, int to) {
    double missed = 0;
    double whole = 0;
    for (int t = from; t < to; t++) {
      missed += Math.abs(actual[t] - fitted[t]);
      whole += Math.abs(actual[t]);
    }
    return whole == 0 ? 0 : missed / whole;
  }

  private double coverage(int from, int to) {
    int inside = 0;
    for (int t = from; t < to; t++) {
      inside += actual[t] >= lower[t] && actual[t] <= upper[t] ? 1 : 0;
    }
    return inside / (double) (to - from);
  }

  /** Returns the correlations of what the fit leaves with what it left 1, 2, 3 … periods before. */
  double[] autocorrelations(int lags) {
    int seen = window.fitted();
    double[] rest = new double[seen];
    double mean = 0;
    for (int t = 0; t < seen; t++) {
      rest[t] = actual[t] - fitted[t];
      mean += rest[t] / seen;
    }
    double squares = 0;
    for (int t = 0; t < seen; t++) {
      rest[t] -= mean;
      squares += rest[t] * rest[t];
    }
    double[] correlations = new double[lags];
    for (int lag = 1; lag <= lags && squares > 0; lag++) {
      for (int t = lag; t < seen; t++) {
        correlations[lag - 1] += rest[t] * rest[t - lag] / squares;
      }
    }
    return correlations;
  }
}
