package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.experiment.readout.IncrementalReturn.Cost;
import java.util.Optional;

/**
 * How the test changed spend in the treated geos, in total.
 *
 * @param amount money; negative where spend was cut
 * @param error its standard error; 0 where it is known
 * @param degrees of freedom of the error
 */
record SpendChange(double amount, double error, double degrees, Cost cost) {

  private static final double NEGLIGIBLE = 1e-6;

  /** Reads it from the panel; empty if spend is unknown or did not change. */
  static Optional<SpendChange> of(GeoPanel panel, GeoTest test) {
    double[][] spend = panel.spend();
    if (spend == null) {
      return Optional.empty();
    }
    int n = test.start();
    int last = test.last();
    double[] treated = TreatedSeries.mean(spend, test.treated(), last);
    double[] controls = TreatedSeries.mean(spend, test.controls(), last);
    int geos = test.treated().length;
    double during = TreatedSeries.sum(treated, n, last);
    double before = TreatedSeries.sum(treated, 0, n);
    double elsewhere = TreatedSeries.sum(controls, n, last);
    SpendChange change;
    if (before + elsewhere <= NEGLIGIBLE * during) {
      change = new SpendChange(during * geos, 0, Double.POSITIVE_INFINITY, Cost.FIXED);
    } else {
      double usual = before / n;
      double controlsBefore = TreatedSeries.sum(controls, 0, n);
      double follows = controlsBefore > 0 ? before / controlsBefore : 0;
      double[] gaps = new double[n];
      double expected = 0;
      for (int t = 0; t < last; t++) {
        double would = follows > 0 ? follows * controls[t] : usual;
        if (t < n) {
          gaps[t] = treated[t] - would;
        } else {
          expected += would;
        }
      }
      GapError error = GapError.of(gaps, n, test.window(), 1);
      change =
          new SpendChange(
              (during - expected) * geos,
              error.standardError() * test.window() * geos,
              error.degrees(),
              Cost.VARIABLE);
    }
    boolean changed = Math.abs(change.amount) > NEGLIGIBLE * (during + before) * geos;
    return changed ? Optional.of(change) : Optional.empty();
  }

  /** Returns what the change brought. */
  IncrementalReturn returned(Effect effect) {
    LiftInference fixed = new ScaledInference(effect.lift(), effect.expected() / amount);
    if (cost == Cost.FIXED) {
      return new IncrementalReturn(amount, fixed, cost);
    }
    double spread = Math.hypot(fixed.standardError(), fixed.estimate() * error / amount);
    double least = Math.min(degrees, degrees(effect.lift(), degrees));
    return new IncrementalReturn(
        amount, new StudentInference(fixed.estimate(), spread, least, fixed.alternative()), cost);
  }

  private static double degrees(LiftInference inference, double otherwise) {
    return switch (inference) {
      case StudentInference student -> student.degrees();
      case RatioInference ratio -> degrees(ratio.logarithm(), otherwise);
      case ScaledInference scaled -> degrees(scaled.of(), otherwise);
      default -> otherwise;
    };
  }
}
