package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.numeric.Quantiles;
import java.util.Arrays;

/** Draws of a quantity in every period: draw d of period t stands at {@code t * draws + d}. */
final class PeriodDraws {

  private final int periods;
  private final int draws;
  private final double[] values;

  PeriodDraws(int periods, int draws) {
    this.periods = periods;
    this.draws = draws;
    this.values = new double[periods * draws];
  }

  void set(int t, int d, double value) {
    values[t * draws + d] = value;
  }

  double at(int t, int d) {
    return values[t * draws + d];
  }

  void add(PeriodDraws other) {
    for (int i = 0; i < values.length; i++) {
      values[i] += other.values[i];
    }
  }

  /** Returns each draw's sum over the periods from {@code from} to before {@code to}. */
  double[] totals(int from, int to) {
    double[] totals = new double[draws];
    for (int t = from; t < to; t++) {
      for (int d = 0; d < draws; d++) {
        totals[d] += values[t * draws + d];
      }
    }
    return totals;
  }

  double[] means() {
    double[] means = new double[periods];
    for (int t = 0; t < periods; t++) {
      means[t] = Summary.mean(of(t));
    }
    return means;
  }

  /** Writes each period's 5 % and 95 % quantile. */
  void interval(double[] lower, double[] upper, Batch batch) {
    int blocks = Math.min(periods, 16);
    batch.run(
        blocks,
        block -> {
          for (int t = block; t < periods; t += blocks) {
            double[] moved = of(t);
            lower[t] = Quantiles.of(moved, 0.05);
            upper[t] = Quantiles.of(moved, 0.95);
          }
        });
  }

  /** Returns how many periods there are. */
  int periods() {
    return periods;
  }

  /** Returns how many draws there are. */
  int draws() {
    return draws;
  }

  /** Returns a copy of the draws of period {@code t}. */
  double[] of(int t) {
    return Arrays.copyOfRange(values, t * draws, (t + 1) * draws);
  }
}
