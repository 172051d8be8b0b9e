package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.numeric.StandardNormal;
import java.util.Arrays;

/**
 * The bounds of a test that is looked at now and then, one after the other. Holds scratch space.
 */
public final class GroupSequentialBounds {

  /*
   * The score B at information t is a Brownian motion. Its density where no bound was crossed yet is
   * carried from look to look by Simpson's rule [1]; a bound is where what crosses it equals what the
   * look may spend [2]. Eight standard deviations below nothing is left to cross a
   * one-sided bound.
   *
   * [1] Armitage, McPherson, Rowe (1969), Repeated significance tests on accumulating data
   * [2] Lan, DeMets (1983), Discrete sequential boundaries for clinical trials
   */

  private static final double FARTHEST = 8;
  private static final double WIDEST_STEP = 0.1;
  private static final double STEP_OF_SPREAD = 0.4;
  private static final double PRECISION = 1e-8;

  private final boolean oneSided;
  private double before;
  private double part;
  private double last;
  private double[] places = {0};
  private double[] mass = {1};

  public GroupSequentialBounds(boolean oneSided) {
    this.oneSided = oneSided;
  }

  /**
   * Returns the next bound, for the score over the root of its information; infinity where nothing
   * may be spent. A bound beyond 8 is cut there.
   *
   * @param next the information so far, as a part of that of the whole test; more than at the last
   * @param spend the chance of crossing here first, with no effect; both sides together
   */
  public double next(double next, double spend) {
    that(spend >= 0 && spend < 1, "A look spends (%s) from 0 to 1.", spend);
    advance(next);
    double root = Math.sqrt(next);
    double below = 0;
    double above = FARTHEST;
    while (above - below > PRECISION && spend > 0) {
      double middle = (below + above) / 2;
      if (crossing(middle * root, next) > spend) {
        below = middle;
      } else {
        above = middle;
      }
    }
    take(next, above);
    return spend > 0 ? above : Double.POSITIVE_INFINITY;
  }

  /** Takes in a look whose bound is known. */
  public void past(double next, double bound) {
    advance(next);
    take(next, Math.min(bound, FARTHEST));
  }

  private void take(double next, double bound) {
    before = part;
    part = next;
    last = bound;
  }

  /** Carries the density over the last look, fine enough for the step to the next. */
  private void advance(double next) {
    that(
        next > part, "There must be more information (%s) than at the last look (%s).", next, part);
    if (part > 0) {
      carry(last * Math.sqrt(part), Math.sqrt(next - part));
    }
  }

  private double crossing(double bound, double next) {
    double spread = Math.sqrt(next - part);
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      double out = StandardNormal.below((places[i] - bound) / spread);
      sum += mass[i] * (oneSided ? out : out + StandardNormal.below((-bound - places[i]) / spread));
    }
    return sum;
  }

  private void carry(double bound, double following) {
    double spread = Math.sqrt(part - before);
    double root = Math.sqrt(part);
    double low = oneSided ? -FARTHEST * root : -bound;
    double step = Math.min(WIDEST_STEP * root, STEP_OF_SPREAD * Math.min(spread, following));
    int pieces = 2 * (int) Math.ceil((bound - low) / (2 * step) + 1);
    double width = (bound - low) / pieces;
    double[] carriedPlaces = new double[pieces + 1];
    double[] carriedMass = new double[pieces + 1];
    Arrays.setAll(carriedPlaces, i -> low + i * width);
    for (int i = 0; i <= pieces; i++) {
      double density = 0;
      for (int j = 0; j < places.length; j++) {
        double z = (carriedPlaces[i] - places[j]) / spread;
        density += mass[j] * Math.exp(-z * z / 2);
      }
      double weight = i == 0 || i == pieces ? 1 : i % 2 == 1 ? 4 : 2;
      carriedMass[i] = density * weight * width / (3 * spread * Math.sqrt(2 * Math.PI));
    }
    places = carriedPlaces;
    mass = carriedMass;
  }
}
