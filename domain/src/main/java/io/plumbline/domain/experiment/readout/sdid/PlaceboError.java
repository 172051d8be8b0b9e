package io.plumbline.domain.experiment.readout.sdid;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Seed;
import java.util.SplittableRandom;

/**
 * The spread of the effects found where there is none: on controls that play the treated ones.
 *
 * @param standardError their standard deviation, in the unit of the effect
 * @param placebos how many were made
 */
public record PlaceboError(double standardError, int placebos) {

  /**
   * Makes placebos: with one treated geo each control plays it once, with more {@code draws} groups
   * of controls are drawn.
   *
   * @param geos how many geos were treated; fewer than there are controls
   * @throws IllegalArgumentException if there are not more controls than treated geos
   */
  public static PlaceboError of(
      double[][] controls,
      int pre,
      int geos,
      Differencing kind,
      Solver solver,
      int draws,
      Seed seed) {
    int n = controls.length;
    that(
        n > geos && n - geos >= 2,
        "A placebo needs more controls (%s) than treated geos (%s), by two.",
        n,
        geos);
    int rounds = geos == 1 ? n : draws;
    SplittableRandom random = new SplittableRandom(seed.value());
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    double[] effects = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      for (int k = 0; k < geos; k++) {
        int other = geos == 1 ? round : k + random.nextInt(n - k);
        int held = order[k];
        order[k] = order[other];
        order[other] = held;
      }
      effects[round] = placebo(controls, pre, geos, order, kind, solver);
      if (geos == 1) {
        int held = order[0];
        order[0] = order[round];
        order[round] = held;
      }
    }
    return new PlaceboError(spread(effects), rounds);
  }

  private static double placebo(
      double[][] controls, int pre, int geos, int[] order, Differencing kind, Solver solver) {
    int periods = controls[0].length;
    double[] played = new double[periods];
    for (int k = 0; k < geos; k++) {
      for (int t = 0; t < periods; t++) {
        played[t] += controls[order[k]][t] / geos;
      }
    }
    double[][] rest = new double[controls.length - geos][];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = controls[order[geos + i]];
    }
    return WeightedDifference.of(rest, played, pre, geos, kind, solver).estimate();
  }

  private static double spread(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }
}
