package io.plumbline.domain.experiment.readout.tbr;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.numeric.Quantiles;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The spend that a test would need, from pretended tests in every window of a panel's past; the
 * past is laid end to end with itself, weekdays kept, for more windows.
 */
public final class Preanalysis {

  private Preanalysis() {}

  private static final int WEEK = 7;

  /**
   * Returns the added spend at which the return is known to plus or minus one, one-sided at {@code
   * level}: by time-based regression, then by regression over geos. Spend goes to the treated geos
   * as their outcome a week does, on the days of the test that they have.
   *
   * @param outcome by geo and day; no number where a geo has none of that day
   * @param lengths periods before, in and after the test that counts
   */
  public static double[] costs(double[][] outcome, boolean[] treated, int[] lengths, double level) {
    int periods = outcome[0].length;
    int window = Arrays.stream(lengths).sum();
    that(window <= periods, "The panel has %s periods, a test %s.", periods, window);
    int[] tests = IntStream.range(0, treated.length).filter(g -> treated[g]).toArray();
    int[] controls = IntStream.range(0, treated.length).filter(g -> !treated[g]).toArray();
    int wait =
        Math.floorMod(-(periods - 1), WEEK) == 0 ? WEEK : Math.floorMod(-(periods - 1), WEEK);
    int again = periods - 1 + wait;
    int last = again + periods - 2;
    double[] weekly = weekly(outcome, days(0, last + 1, periods, again), periods);
    double[] byTime = new double[last + 2];
    double[] byGeo = new double[last + 2];
    int count = 0;
    for (int start = 0; start + window - 1 <= last; start++) {
      if (start >= periods && start < again) {
        continue;
      }
      int test = start + lengths[0];
      int[] before = days(start, test, periods, again);
      int[] during = days(test, start + window, periods, again);
      double[] control = pick(outcome, controls, before, during);
      double[] total = pick(outcome, tests, before, during);
      ControlRegression line = ControlRegression.of(control, total, before.length);
      double mean = Totals.mean(control, before.length, control.length);
      byTime[count] =
          line.classicError(mean, during.length)
              * new TDistribution(null, lengths[0] - 2.0).inverseCumulativeProbability(level);
      var found =
          GeoBasedRegression.of(
              sums(outcome, before),
              sums(outcome, during),
              added(outcome, tests, weekly, days(test, test + lengths[1], periods, again)),
              Alternative.GREATER);
      byGeo[count] =
          found.standardError()
              * new TDistribution(null, found.degrees()).inverseCumulativeProbability(level);
      count++;
    }
    return new double[] {
      Quantiles.of(Arrays.copyOf(byTime, count), 0.5),
      Quantiles.of(Arrays.copyOf(byGeo, count), 0.5)
    };
  }

  /** The outcome of a week by geo, in the mean of the weeks it has. */
  private static double[] weekly(double[][] outcome, int[] days, int periods) {
    double[] weekly = sums(outcome, days);
    for (int g = 0; g < weekly.length; g++) {
      boolean[] known = new boolean[2 * (periods / WEEK + 2)];
      int weeks = 0;
      for (int i = 0; i < days.length; i++) {
        // the past laid on begins a week of its own
        int week = days[i] / WEEK + (i < periods ? 0 : periods / WEEK + 1);
        if (!Double.isNaN(outcome[g][days[i]]) && !known[week]) {
          known[week] = true;
          weeks++;
        }
      }
      weekly[g] /= Math.max(1, weeks);
    }
    return weekly;
  }

  /** Spend of one unit, as it goes to the treated geos and the days of the test that they have. */
  private static double[] added(double[][] outcome, int[] tests, double[] weekly, int[] days) {
    double[] added = new double[outcome.length];
    double whole = 0;
    for (int g : tests) {
      for (int t : days) {
        added[g] += Double.isNaN(outcome[g][t]) ? 0 : weekly[g];
      }
      whole += added[g];
    }
    for (int g : tests) {
      added[g] /= whole;
    }
    return added;
  }

  private static int[] days(int from, int to, int periods, int again) {
    return IntStream.range(from, to)
        .filter(t -> t < periods || t >= again)
        .map(t -> t < periods ? t : t - again)
        .toArray();
  }

  private static double[] pick(double[][] outcome, int[] rows, int[] before, int[] during) {
    double[] values = new double[before.length + during.length];
    for (int k = 0; k < values.length; k++) {
      int t = k < before.length ? before[k] : during[k - before.length];
      for (int row : rows) {
        values[k] += known(outcome[row][t]);
      }
    }
    return values;
  }

  private static double[] sums(double[][] outcome, int[] days) {
    double[] sums = new double[outcome.length];
    for (int g = 0; g < outcome.length; g++) {
      for (int t : days) {
        sums[g] += known(outcome[g][t]);
      }
    }
    return sums;
  }

  private static double known(double outcome) {
    return Double.isNaN(outcome) ? 0 : outcome;
  }
}
