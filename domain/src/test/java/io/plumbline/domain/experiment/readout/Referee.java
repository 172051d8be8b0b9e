package io.plumbline.domain.experiment.readout;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * What an estimator did on markets where the truth is known.
 *
 * @param falsePositives the part of the markets without effect in which one was found
 * @param coverage the part of the intervals that held the lift of 7.5 %
 * @param power the part of the markets with that lift in which one was found
 * @param width of the interval, in the KPI's unit by treated geo and period
 * @param bias mean error of the lift, in percentage points
 * @param biasError Monte-Carlo standard error of that
 */
record Referee(
    double falsePositives,
    double coverage,
    double power,
    double width,
    double bias,
    double biasError) {

  static final double LIFT = 0.075;

  static Referee of(LiftEstimator estimator, Market.Maker maker, int runs, long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    double[] sums = new double[6];
    for (int run = 0; run < runs; run++) {
      Market market = maker.make(seeds.split());
      LiftEstimator held = estimator.held(market.panel(), market.test());
      Effect none = held.estimate(market.panel(), market.test());
      sums[0] += none.lift().pValue() < 0.05 ? 1 : 0;
      Effect some = held.estimate(market.lifted(LIFT).panel(), market.test());
      LiftInterval interval = some.lift().interval(0.05);
      sums[1] += interval.contains(LIFT) ? 1 : 0;
      sums[2] += some.lift().pValue() < 0.05 ? 1 : 0;
      sums[3] +=
          (interval.upper() - interval.lower()) * some.expected() / some.geos() / some.periods();
      double error = 100 * (some.lift().estimate() - LIFT);
      sums[4] += error;
      sums[5] += error * error;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= runs;
    }
    double spread = Math.sqrt(Math.max(0, sums[5] - sums[4] * sums[4]) / runs);
    return new Referee(sums[0], sums[1], sums[2], sums[3], sums[4], spread);
  }

  /** Returns what several of as many runs say together. */
  static Referee pooled(List<Referee> all) {
    return new Referee(
        mean(all, Referee::falsePositives),
        mean(all, Referee::coverage),
        mean(all, Referee::power),
        mean(all, Referee::width),
        mean(all, Referee::bias),
        Math.sqrt(mean(all, one -> one.biasError() * one.biasError()) / all.size()));
  }

  private static double mean(List<Referee> all, ToDoubleFunction<Referee> part) {
    return all.stream().mapToDouble(part).average().orElseThrow();
  }
}
