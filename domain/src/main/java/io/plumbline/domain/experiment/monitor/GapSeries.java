package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;

/**
 * How far the treated geos lie above the controls, period by period, on the log scale.
 *
 * @param gaps from the panel's first period on; not to be written to
 * @param start the first period of the test
 */
@SuppressWarnings("ArrayRecordComponent") // a series; compared by nobody
public record GapSeries(double[] gaps, int start) {

  public GapSeries {
    that(start > 0 && start <= gaps.length, "The test starts after the first period.");
    for (double gap : gaps) {
      that(Double.isFinite(gap), "A gap is no number.");
    }
  }

  /**
   * The mean logarithm of the treated geos less that of the controls: fixed before the test, as
   * nothing is fitted.
   *
   * @throws IllegalArgumentException if an outcome is not positive
   */
  public static GapSeries of(GeoPanel panel, GeoTest test) {
    double[] gaps = new double[panel.periods()];
    add(panel, test.treated(), 1.0 / test.treated().length, gaps);
    add(panel, test.controls(), -1.0 / test.controls().length, gaps);
    return new GapSeries(gaps, test.start());
  }

  private static void add(GeoPanel panel, int[] rows, double weight, double[] gaps) {
    for (int row : rows) {
      for (int t = 0; t < gaps.length; t++) {
        double outcome = panel.outcome()[row][t];
        that(outcome > 0, "%s has no outcome on %s.", panel.geos().get(row), panel.day(t));
        gaps[t] += weight * Math.log(outcome);
      }
    }
  }

  /** Returns the noise before the test. */
  public GapNoise noise() {
    return GapNoise.of(gaps, start);
  }

  /** Returns the periods of the test that have come. */
  public int days() {
    return gaps.length - start;
  }

  /** Returns the mean gap of the test's first {@code days} less {@code mean}. */
  public double moved(int days, double mean) {
    that(days >= 1 && days <= days(), "%s of %s periods have come.", days(), days);
    double sum = 0;
    for (int t = start; t < start + days; t++) {
      sum += gaps[t];
    }
    return sum / days - mean;
  }
}
