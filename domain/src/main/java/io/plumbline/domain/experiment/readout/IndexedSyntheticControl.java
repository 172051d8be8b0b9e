package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic control of indexed geos: each is divided by its mean before the test, so that neither
 * size nor unit matters; weights are drawn towards equal ones as far as prediction asks for; the
 * gap is carried into the test's window by {@link GapForecast}, which learns how gaps behave, and
 * how odd this window was, from those of the controls. Where days make the periods, each geo's own
 * week is taken out.
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
    return new IndexedSyntheticControl(new Indexed(panel, test).untreated(test));
  }

  @Override
  public Method method() {
    return Method.INDEXED_SCM;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    Indexed indexed = new Indexed(panel, test);
    int n = test.start();
    UntreatedGaps untreated = learned == null ? indexed.untreated(test) : learned;
    CrossFit.Fit fit = new CrossFit(indexed.gaps, n).fit(untreated.ridge(), test.window());
    double[] counterfactual = new double[test.last()];
    double[] plain = new double[test.last()];
    double[] gaps = fit.gaps();
    for (int t = 0; t < test.last(); t++) {
      plain[t] = indexed.treated[t] - indexed.size * indexed.meanGap(t);
    }
    GapForecast forecast =
        new GapForecast(
            gaps, fit.residuals(), n, test.window(), indexed.season - 1, untreated.prior());
    WindowScale scale = untreated.scale(n, test.window());
    double[] path = forecast.path();
    for (int t = 0; t < test.last(); t++) {
      double gap = t < n ? gaps[t] : gaps[t] - path[t - n];
      counterfactual[t] = indexed.treated[t] - indexed.size * gap;
    }
    return TreatedSeries.effect(
        Method.INDEXED_SCM,
        test,
        indexed.treated,
        counterfactual,
        plain,
        indexed.size * scale.standardError(forecast),
        scale.degrees(forecast),
        TreatedSeries.named(panel, test.controls(), fit.weights()));
  }

  /** The geos of a test, each in units of its own mean before it, less its own week. */
  private static final class Indexed {

    private final double[] treated;
    private final double[][] gaps;
    private final double size;
    private final int season;

    Indexed(GeoPanel panel, GeoTest test) {
      test.within(panel);
      int n = test.start();
      that(n >= FEWEST_PERIODS, "An indexed control needs %s periods, not %s.", FEWEST_PERIODS, n);
      season = panel.step() == 1 && n >= FEWEST_DAYS_FOR_WEEK ? 7 : 1;
      treated = TreatedSeries.mean(panel.outcome(), test.treated(), test.last());
      size = TreatedSeries.sum(treated, 0, n) / n;
      double[] index = indexed(treated, n, test.last());
      gaps = new double[test.controls().length][];
      for (int i = 0; i < gaps.length; i++) {
        gaps[i] = indexed(panel.outcome()[test.controls()[i]], n, test.last());
        for (int t = 0; t < test.last(); t++) {
          gaps[i][t] = index[t] - gaps[i][t];
        }
      }
    }

    private double[] indexed(double[] series, int n, int last) {
      double mean = TreatedSeries.sum(series, 0, n) / n;
      that(mean > 0, "A geo's mean before the test must be positive to index it, not %s.", mean);
      double[] week = new double[season];
      int[] seen = new int[season];
      for (int t = 0; t < n; t++) {
        seen[t % season]++;
        week[t % season] += series[t] / mean;
      }
      double[] index = Arrays.copyOf(series, last);
      for (int t = 0; t < last; t++) {
        index[t] = series[t] / mean - week[t % season] / seen[t % season];
      }
      return index;
    }

    UntreatedGaps untreated(GeoTest test) {
      return new UntreatedGaps(gaps, test.start(), test.window(), RIDGES, season - 1);
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
