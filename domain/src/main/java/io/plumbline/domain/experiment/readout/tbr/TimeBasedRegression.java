package io.plumbline.domain.experiment.readout.tbr;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.PrePeriodFit;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.experiment.readout.series.Totals;
import java.util.Map;

/**
 * The treated total against a line of the control total (Kerman, Wang and Vaver 2017).
 *
 * @param errors how the errors are taken; the published way rejects too often on daily data
 */
public record TimeBasedRegression(Errors errors) implements LiftEstimator {

  /** How the errors of neighbouring periods are taken. */
  public enum Errors {
    /** As independent: the published standard error. */
    CLASSIC,
    /** As remembering the one before. */
    SERIAL
  }

  /** With errors that remember. */
  public TimeBasedRegression() {
    this(Errors.SERIAL);
  }

  @Override
  public Method method() {
    return Method.TBR;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    test.within(panel);
    double[] control = Totals.sum(panel.outcome(), test.controls(), test.last());
    double[] treated = Totals.sum(panel.outcome(), test.treated(), test.last());
    ControlRegression line = ControlRegression.of(control, treated, test.start());
    double observed = Totals.sum(treated, test.start(), test.last());
    StudentInference sum = incremental(control, treated, test.start(), test.alternative());
    double expected = observed - sum.estimate();
    that(expected > 0, "The controls let expect no outcome of the treated geos (%s).", expected);
    double part = 1.0 / test.treated().length;
    double[] counterfactual = new double[treated.length];
    double[] plain = new double[treated.length];
    double share = Totals.mean(treated, 0, test.start()) / Totals.mean(control, 0, test.start());
    for (int t = 0; t < treated.length; t++) {
      counterfactual[t] = line.expected(control[t]) * part;
      plain[t] = share * control[t] * part;
    }
    double[] mean = Totals.times(treated, part);
    return new Effect(
        Method.TBR,
        new StudentInference(
            sum.estimate() / expected,
            sum.standardError() / expected,
            sum.degrees(),
            test.alternative()),
        expected,
        test.treated().length,
        test.window(),
        mean,
        counterfactual,
        Map.of(),
        PrePeriodFit.of(mean, counterfactual, plain, test.start()));
  }

  /** Returns the incremental outcome of all periods from {@code start} on. */
  public StudentInference incremental(
      double[] control, double[] treated, int start, Alternative alternative) {
    ControlRegression line = ControlRegression.of(control, treated, start);
    int window = treated.length - start;
    double level = Totals.mean(control, start, treated.length);
    double gap = 0;
    for (int t = start; t < treated.length; t++) {
      gap += treated[t] - line.expected(control[t]);
    }
    return switch (errors) {
      case CLASSIC ->
          new StudentInference(gap, line.classicError(level, window), line.degrees(), alternative);
      case SERIAL ->
          new StudentInference(
              gap, line.serialError(level, window), line.memory().degrees(), alternative);
    };
  }
}
