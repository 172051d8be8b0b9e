package io.plumbline.domain.experiment.readout.bsts;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.PrePeriodFit;
import io.plumbline.domain.experiment.readout.series.DrawsInference;
import io.plumbline.domain.experiment.readout.series.Totals;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Seed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The treated total against draws of a structural series with the controls as predictors and, by
 * day, the days of the week as seasons. Its errors are taken as independent, so that it rejects too
 * often where they remember.
 *
 * @param warmup draws thrown away
 * @param draws kept
 */
public record StructuralTimeSeries(int warmup, int draws, Seed seed) implements LiftEstimator {

  private static final int WARMUP = 200;
  private static final int DRAWS = 1000;
  private static final int WEEK = 7;

  /** With 1,000 draws after 200. */
  public static StructuralTimeSeries with(Seed seed) {
    return new StructuralTimeSeries(WARMUP, DRAWS, seed);
  }

  @Override
  public Method method() {
    return Method.BSTS;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    test.within(panel);
    int pre = test.start();
    double[] treated = Totals.sum(panel.outcome(), test.treated(), test.last());
    int[] moved = moved(panel, test);
    double[][] predictors = new double[moved.length][];
    for (int i = 0; i < moved.length; i++) {
      predictors[i] = Totals.sum(panel.outcome(), new int[] {moved[i]}, test.last());
    }
    StructuralSeries found =
        StructuralSeries.sample(
            treated, predictors, pre, cycle(panel.step(), pre), warmup, draws, seed);
    double observed = Totals.sum(treated, pre, test.last());
    double expected = Totals.sum(found.level(), pre, test.last());
    that(expected > 0, "The controls let expect no outcome of the treated geos (%s).", expected);
    double[] lifts = new double[draws];
    for (int i = 0; i < draws; i++) {
      lifts[i] = (observed - Totals.sum(found.draws()[i], 0, test.window())) / expected;
    }
    double part = 1.0 / test.treated().length;
    double[] all = Totals.sum(panel.outcome(), test.controls(), test.last());
    double share = Totals.mean(treated, 0, pre) / Totals.mean(all, 0, pre);
    Map<Geo, Double> inclusion = new LinkedHashMap<>();
    for (int i = 0; i < moved.length; i++) {
      inclusion.put(panel.geos().get(moved[i]), found.inclusion()[i]);
    }
    double[] mean = Totals.times(treated, part);
    double[] counterfactual = Totals.times(found.level(), part);
    return new Effect(
        Method.BSTS,
        DrawsInference.of(observed / expected - 1, lifts, test.alternative()),
        expected,
        test.treated().length,
        test.window(),
        mean,
        counterfactual,
        inclusion,
        PrePeriodFit.of(mean, counterfactual, Totals.times(all, share * part), pre));
  }

  /** Days have a week, once two are known. */
  private static int cycle(int step, int pre) {
    return step == 1 && pre >= 2 * WEEK ? WEEK : 1;
  }

  private static int[] moved(GeoPanel panel, GeoTest test) {
    return Arrays.stream(test.controls())
        .filter(
            row -> {
              double[] series = panel.outcome()[row];
              for (int t = 1; t < test.start(); t++) {
                if (series[t] != series[0]) {
                  return true;
                }
              }
              return false;
            })
        .toArray();
  }
}
