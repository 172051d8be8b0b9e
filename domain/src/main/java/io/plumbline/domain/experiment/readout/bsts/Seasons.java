package io.plumbline.domain.experiment.readout.bsts;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What each period of a cycle, such as each day of the week, has more or less than the level: the
 * same in every cycle, and nought over a cycle. A priori as far apart as the outcome's own spread.
 */
final class Seasons {

  private final int periods;
  private final double[] effects;
  private final double[] sums;
  private final double[] spreads;
  private final int[] counts;

  /**
   * @param cycle periods of a cycle; 1 for no seasons
   * @param periods that are known, from the first of a cycle on
   */
  Seasons(int cycle, int periods) {
    this.periods = periods;
    effects = new double[cycle];
    sums = new double[cycle];
    spreads = new double[cycle];
    counts = new int[cycle];
    for (int t = 0; t < periods; t++) {
      counts[t % cycle]++;
    }
  }

  /** Draws the effects given what is left of the outcome, each on its own, then made to add up. */
  void draw(double[] rest, double noise, RandomGenerator random) {
    int cycle = effects.length;
    if (cycle == 1) {
      return;
    }
    Arrays.fill(sums, 0);
    for (int t = 0; t < periods; t++) {
      sums[t % cycle] += rest[t];
    }
    double total = 0;
    double slack = 0;
    for (int k = 0; k < cycle; k++) {
      spreads[k] = noise / (counts[k] + noise);
      effects[k] = sums[k] / (counts[k] + noise) + Math.sqrt(spreads[k]) * random.nextGaussian();
      total += effects[k];
      slack += spreads[k];
    }
    for (int k = 0; k < cycle; k++) {
      effects[k] -= spreads[k] * total / slack;
    }
  }

  /** Returns the effect in period {@code t}, known or to come. */
  double at(int t) {
    return effects[t % effects.length];
  }
}
