package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.numeric.Quantiles;

/** Tries a set of markets out in windows of its history, with the estimator that will read it. */
record HistoryTrial(DesignRequest request, LiftEstimator estimator) {

  /**
   * Scores a set.
   *
   * @param inject whether the wanted lift is put in and read again; else its discovery follows from
   *     the interval without it, which is the same where effects are factors
   */
  DesignScore score(MarketSet set, int[] starts, int duration, boolean inject) {
    double[] needed = new double[starts.length];
    double sum = 0;
    int found = 0;
    int alarms = 0;
    for (int i = 0; i < starts.length; i++) {
      GeoTest test =
          GeoTest.of(set.treated(), set.controls(), starts[i], starts[i] + duration)
              .looking(request.alternative(), request.alpha());
      Effect none = estimator.estimate(request.panel(), test);
      alarms += none.significant(request.alpha()) ? 1 : 0;
      sum += none.lift().estimate();
      needed[i] = needed(none.lift().interval(request.alpha()));
      boolean detected =
          inject
              ? estimator.estimate(injected(test), test).significant(request.alpha())
              : needed[i] <= request.effect();
      found += detected ? 1 : 0;
    }
    double runs = starts.length;
    double power = found / runs;
    double distinct = HistoryWindows.distinct(starts, duration);
    // (x + 1) / (n + 2): a share of nought or one is not without error
    double careful = (power * distinct + 1) / (distinct + 2);
    return new DesignScore(
        power,
        Math.sqrt(careful * (1 - careful) / distinct),
        Quantiles.of(needed, request.power()),
        alarms / runs,
        sum / runs,
        starts.length);
  }

  /** The smallest lift, in size, that would have been found; a lift is a factor. */
  private double needed(LiftInterval without) {
    boolean loss = request.cuts() || request.alternative() == Alternative.LESS;
    if (loss) {
      return without.upper() <= -1 ? 0 : Math.max(0, 1 - 1 / (1 + without.upper()));
    }
    return without.lower() <= -1 ? Double.MAX_VALUE : Math.max(0, 1 / (1 + without.lower()) - 1);
  }

  private GeoPanel injected(GeoTest test) {
    GeoPanel panel = request.panel();
    double factor =
        request.cuts() || request.alternative() == Alternative.LESS
            ? 1 - request.effect()
            : 1 + request.effect();
    double[][] outcome = panel.outcome().clone();
    for (int row : test.treated()) {
      outcome[row] = outcome[row].clone();
      for (int t = test.start(); t < test.end(); t++) {
        outcome[row][t] *= factor;
      }
    }
    return new GeoPanel(panel.geos(), panel.first(), panel.step(), outcome, panel.spend());
  }
}
