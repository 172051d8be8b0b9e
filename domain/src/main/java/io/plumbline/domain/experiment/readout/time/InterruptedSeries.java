package io.plumbline.domain.experiment.readout.time;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.RatioInference;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.experiment.readout.series.Totals;
import java.util.Arrays;

/**
 * What one series did in a window against its own trend and season before. On logarithms where the
 * outcome is always positive, so that trend, season and effect are parts.
 *
 * @param method time holdout where somebody paused, natural where nobody did
 * @param lift of the outcome as a part
 * @param expected the outcome over the window had nothing happened, in the KPI's unit
 * @param counterfactual by period, over the whole series
 * @param fading how the effect built up and went away, on the scale of the fit
 * @param memory the correlation of neighbouring errors
 */
@SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
public record InterruptedSeries(
    Method method,
    LiftInference lift,
    double expected,
    double[] counterfactual,
    Fading fading,
    double memory) {

  /** A pause of everything, decided upon. */
  public static InterruptedSeries ofPause(
      double[] series, int start, int end, int season, Alternative alternative) {
    return of(Method.TIME_HOLDOUT, series, start, end, season, alternative);
  }

  /** An interruption that nobody assigned. */
  public static InterruptedSeries ofNature(
      double[] series, int start, int end, int season, Alternative alternative) {
    return of(Method.NATURAL, series, start, end, season, alternative);
  }

  private static InterruptedSeries of(
      Method method, double[] series, int start, int end, int season, Alternative alternative) {
    that(season >= 1, "A season has at least one period, not %s.", season);
    that(start < end && end <= series.length, "The window lies inside the series.");
    boolean positive = Arrays.stream(series).allMatch(value -> value > 0);
    double[] values = positive ? Arrays.stream(series).map(Math::log).toArray() : series;
    TrendAndSeason before = TrendAndSeason.fit(values, start, season);
    double[] gaps = new double[series.length - start];
    double[] counterfactual = new double[series.length];
    for (int t = 0; t < series.length; t++) {
      double usual = before.at(t);
      counterfactual[t] = positive ? Math.exp(usual) : usual;
      if (t >= start) {
        gaps[t - start] = values[t] - usual;
      }
    }
    int window = end - start;
    double gap = Totals.mean(gaps, 0, window);
    double error = before.errorOfMean(window);
    double observed = Totals.sum(series, start, end);
    Fading fading = Fading.of(gaps, window);
    if (positive) {
      LiftInference lift =
          new RatioInference(new StudentInference(gap, error, before.degrees(), alternative));
      return new InterruptedSeries(
          method, lift, observed / (1 + lift.estimate()), counterfactual, fading, before.memory());
    }
    double expected = observed - gap * window;
    that(expected > 0, "Trend and season let expect no outcome in the window (%s).", expected);
    return new InterruptedSeries(
        method,
        new StudentInference(
            gap * window / expected, error * window / expected, before.degrees(), alternative),
        expected,
        counterfactual,
        fading,
        before.memory());
  }

  /** Returns how far it can be relied on. */
  public EvidenceGrade grade() {
    return EvidenceGrade.BEFORE_AFTER;
  }

  /** Returns the outcome that the window added, negative where it lost. */
  public double incremental() {
    return lift.estimate() * expected;
  }
}
