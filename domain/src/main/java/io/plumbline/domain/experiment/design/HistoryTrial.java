package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.LiftInterval;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;

/** Tries a set of markets out in windows of its history, with the estimator that will read it. */
record HistoryTrial(DesignRequest request, LiftEstimator estimator) {

  private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  /**
   * Scores a set. The smallest lift it finds follows from all windows together: what the interval
   * reaches, and for the wanted power as many spreads more, the spread being that of the readouts
   * where nothing was there, but no less than they say of themselves.
   *
   * @param inject whether the wanted lift is put in and read again; else its discovery follows from
   *     the interval without it, which is the same where effects are factors
   */
  DesignScore score(MarketSet set, int[] starts, int duration, boolean inject) {
    LiftEstimator reader = held(set, starts, duration);
    double reach = 0;
    double said = 0;
    double squares = 0;
    double sum = 0;
    int found = 0;
    int alarms = 0;
    List<Double> least = new ArrayList<>();
    for (int start : starts) {
      GeoTest test = test(set, start, duration);
      Effect none = reader.estimate(request.panel(), test);
      LiftInference lift = none.lift();
      LiftInterval interval = lift.interval(request.alpha());
      double moved = Math.log1p(lift.estimate());
      alarms += none.significant(request.alpha()) ? 1 : 0;
      sum += lift.estimate();
      squares += moved * moved / starts.length;
      said += lift.standardError() / (1 + lift.estimate()) / starts.length;
      reach += reach(interval, moved) / starts.length;
      least.add(needed(interval));
      boolean detected =
          inject
              ? reader.estimate(injected(test), test).significant(request.alpha())
              : needed(interval) < request.effect();
      found += detected ? 1 : 0;
    }
    double runs = starts.length;
    double power = found / runs;
    double distinct = HistoryWindows.distinct(starts, duration);
    double quantile = Math.sqrt(2) * Erf.erfInv(2 * request.power() - 1);
    double smallest = reach + quantile * Math.max(said, Math.sqrt(squares));
    return new DesignScore(
        power,
        PowerCurve.error(power, distinct),
        loss() ? -Math.expm1(-smallest) : Math.expm1(smallest),
        alarms / runs,
        sum / runs,
        starts.length,
        new PowerCurve(least, distinct));
  }

  /** What is chosen by the data before the earliest window need not be chosen in each again. */
  private LiftEstimator held(MarketSet set, int[] starts, int duration) {
    return estimator.held(request.panel(), test(set, starts[0], duration));
  }

  private GeoTest test(MarketSet set, int start, int duration) {
    return GeoTest.of(set.treated(), set.controls(), start, start + duration)
        .looking(request.alternative(), request.alpha());
  }

  /** From the estimate to the interval's end, on the log scale. */
  private static double reach(LiftInterval interval, double moved) {
    double down = interval.lower() > -1 ? moved - Math.log1p(interval.lower()) : UNBOUNDED;
    double up = interval.upper() > -1 ? Math.log1p(interval.upper()) - moved : UNBOUNDED;
    return Double.isInfinite(up) ? down : interval.lower() == -UNBOUNDED ? up : (up + down) / 2;
  }

  private boolean loss() {
    return request.cuts() || request.alternative() == Alternative.LESS;
  }

  /** The smallest lift, in size, that would have been found; a lift is a factor. */
  private double needed(LiftInterval without) {
    if (loss()) {
      return without.upper() <= -1 ? 0 : Math.max(0, 1 - 1 / (1 + without.upper()));
    }
    return without.lower() <= -1 ? Double.MAX_VALUE : Math.max(0, 1 / (1 + without.lower()) - 1);
  }

  private GeoPanel injected(GeoTest test) {
    GeoPanel panel = request.panel();
    double factor = loss() ? 1 - request.effect() : 1 + request.effect();
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
