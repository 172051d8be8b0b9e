package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import org.jspecify.annotations.Nullable;

/**
 * Synthetic control of indexed geos: each is divided by its mean before the test, so that neither
 * size nor unit matters; weights are drawn towards equal ones as far as prediction asks for; the
 * gap, as a part of the level that geos have in common, is carried into the test's window by {@link
 * GapForecast}, which learns how gaps behave, and how odd this window was, from controls that stand
 * in for the treated geos. Where days make the periods, each geo's own week is taken out.
 */
public final class IndexedSyntheticControl implements LiftEstimator {

  private static final double[] RIDGES = {0.01, 0.03, 0.1, 0.3, 1, 3, Double.POSITIVE_INFINITY};
  static final int FEWEST_PERIODS = 12;
  private static final int FEWEST_DAYS_FOR_WEEK = 28;

  private final @Nullable UntreatedGaps learned;

  /** Learns anew from the controls in each estimate. */
  public IndexedSyntheticControl() {
    this(null);
  }

  private IndexedSyntheticControl(@Nullable UntreatedGaps learned) {
    this.learned = learned;
  }

  /** Returns the same with the ridge and what controls teach of gaps as {@code test} finds them. */
  @Override
  public IndexedSyntheticControl held(GeoPanel panel, GeoTest test) {
    return new IndexedSyntheticControl(new Indexed(panel, test).untreated());
  }

  @Override
  public Method method() {
    return Method.INDEXED_SCM;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    Indexed indexed = new Indexed(panel, test);
    int n = test.start();
    UntreatedGaps untreated = learned == null ? indexed.untreated() : learned;
    CrossFit.Fit fit = new CrossFit(indexed.gaps, n).fit(untreated.ridge(), test.window());
    double[] counterfactual = new double[test.last()];
    double[] plain = new double[test.last()];
    double[] gaps = fit.gaps();
    for (int t = 0; t < test.last(); t++) {
      plain[t] = indexed.treated[t] - indexed.size(t) * indexed.meanGap(t);
    }
    GapForecast forecast =
        new GapForecast(
            gaps, fit.residuals(), n, test.window(), indexed.season - 1, untreated.prior());
    WindowScale scale = untreated.scale(n, test.window());
    double[] path = forecast.path();
    for (int t = 0; t < test.last(); t++) {
      double gap = t < n ? gaps[t] : gaps[t] - path[t - n];
      counterfactual[t] = indexed.treated[t] - indexed.size(t) * gap;
    }
    return TreatedSeries.effect(
        Method.INDEXED_SCM,
        test,
        indexed.treated,
        counterfactual,
        plain,
        indexed.sizeIn(n, test.last()) * scale.standardError(forecast),
        scale.degrees(forecast),
        TreatedSeries.named(panel, test.controls(), fit.weights()));
  }

  /**
   * The geos of a test, each in units of its own mean before it and of the level in common, less
   * its own week.
   */
  private static final class Indexed {

    private final GeoPanel panel;
    private final GeoTest test;
    private final double[] level;
    private final double[] treated;
    private final double[][] controls;
    private final double[][] gaps;
    private final double size;
    private final int season;

    Indexed(GeoPanel panel, GeoTest test) {
      test.within(panel);
      this.panel = panel;
      this.test = test;
      int n = test.start();
      that(n >= FEWEST_PERIODS, "An indexed control needs %s periods, not %s.", FEWEST_PERIODS, n);
      season = panel.step() == 1 && n >= FEWEST_DAYS_FOR_WEEK ? 7 : 1;
      treated = TreatedSeries.mean(panel.outcome(), test.treated(), test.last());
      size = mean(treated);
      level = CommonLevel.of(panel.outcome(), test.controls(), n, test.last());
      double[] index = indexed(treated);
      controls = new double[test.controls().length][];
      gaps = new double[controls.length][];
      for (int i = 0; i < gaps.length; i++) {
        controls[i] = indexed(panel.outcome()[test.controls()[i]]);
        gaps[i] = StandIns.less(index, controls[i]);
      }
    }

    private double mean(double[] series) {
      return TreatedSeries.sum(series, 0, test.start()) / test.start();
    }

    private double[] indexed(double[] series) {
      double mean = mean(series);
      that(mean > 0, "A geo's mean before the test must be positive to index it, not %s.", mean);
      double[] week = new double[season];
      int[] seen = new int[season];
      double[] index = new double[test.last()];
      for (int t = 0; t < index.length; t++) {
        index[t] = series[t] / mean / level[t];
        if (t < test.start()) {
          seen[t % season]++;
          week[t % season] += index[t];
        }
      }
      for (int t = 0; t < index.length; t++) {
        index[t] -= week[t % season] / seen[t % season];
      }
      return index;
    }

    UntreatedGaps untreated() {
      double[] shares = new double[test.treated().length];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = mean(panel.outcome()[test.treated()[i]]) / size / shares.length;
      }
      double[] sizes = new double[controls.length];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = mean(panel.outcome()[test.controls()[i]]);
      }
      return new UntreatedGaps(
          gaps,
          new StandIns(controls, sizes, shares),
          test.start(),
          test.window(),
          RIDGES,
          season - 1);
    }

    /** What an index of 1 is in a period, in the KPI's unit. */
    private double size(int period) {
      return size * level[period];
    }

    private double sizeIn(int from, int to) {
      return size * TreatedSeries.sum(level, from, to) / (to - from);
    }

    private double meanGap(int period) {
      double sum = 0;
      for (double[] gap : gaps) {
        sum += gap[period] / gaps.length;
      }
      return sum;
    }
  }
}
