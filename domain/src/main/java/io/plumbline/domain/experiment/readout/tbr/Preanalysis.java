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

  /**
   * Returns the added spend at which the return is known to plus or minus one, one-sided at {@code
   * level}: by time-based regression, then by regression over geos. Spend goes to the treated geos
   * as their outcome does.
   *
   * @param lengths periods before, in and after the test that counts
   */
  public static double[] costs(double[][] outcome, boolean[] treated, int[] lengths, double level) {
    int periods = outcome[0].length;
    int window = Arrays.stream(lengths).sum();
    that(window <= periods, "The panel has %s periods, a test %s.", periods, window);
    int[] tests = IntStream.range(0, treated.length).filter(g -> treated[g]).toArray();
    int[] controls = IntStream.range(0, treated.length).filter(g -> !treated[g]).toArray();
    int wait = Math.floorMod(-(periods - 1), 7) == 0 ? 7 : Math.floorMod(-(periods - 1), 7);
    int again = periods - 1 + wait;
    int last = again + periods - 2;
    double[] added = new double[outcome.length];
    double whole = 0;
    for (int g : tests) {
      added[g] = Totals.sum(outcome[g], 0, periods);
      whole += added[g];
    }
    for (int g : tests) {
      added[g] /= whole;
    }
    double[] byTime = new double[last + 2];
    double[] byGeo = new double[last + 2];
    int count = 0;
    for (int start = 0; start + window - 1 <= last; start++) {
      if (start >= periods && start < again) {
        continue;
      }
      int[] before = days(start, start + lengths[0], periods, again);
      int[] during = days(start + lengths[0], start + window, periods, again);
      double[] control = pick(outcome, controls, before, during);
      double[] total = pick(outcome, tests, before, during);
      ControlRegression line = ControlRegression.of(control, total, before.length);
      double mean = Totals.mean(control, before.length, control.length);
      byTime[count] =
          line.classicError(mean, during.length)
              * new TDistribution(null, lengths[0] - 2.0).inverseCumulativeProbability(level);
      var found =
          GeoBasedRegression.of(
              sums(outcome, before), sums(outcome, during), added, Alternative.GREATER);
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
        values[k] += outcome[row][t];
      }
    }
    return values;
  }

  private static double[] sums(double[][] outcome, int[] days) {
    double[] sums = new double[outcome.length];
    for (int g = 0; g < outcome.length; g++) {
      for (int t : days) {
        sums[g] += outcome[g][t];
      }
    }
    return sums;
  }
}
