package io.plumbline.domain.experiment.readout;

import java.util.List;

/** Chooses how far the weights of all geos of a panel are drawn towards equal ones. */
final class RidgeChoice {

  /*
   * One geo has six blocks to judge ridges by, and chance in them picks weights that fit a drift's
   * past. The treated geos and each control have a say of the same size: the errors of a geo's
   * blocks count as parts of all its errors. The largest ridge within one standard error of the best
   * is taken [1].
   *
   * [1] Breiman, Friedman, Olshen, Stone (1984), Classification and regression trees, section 3.4.3
   */

  private static final double SMALLEST = 1e-300;

  private RidgeChoice() {}

  /**
   * Returns the place of the ridge that is taken.
   *
   * @param geos squared errors by geo, ridge and block; ridges increase
   * @param worth how many independent geos they count for
   */
  static int among(List<double[][]> geos, double worth) {
    int ridges = geos.getFirst().length;
    double[] all = new double[ridges];
    double[] sizes = new double[geos.size()];
    for (int g = 0; g < sizes.length; g++) {
      sizes[g] = Math.max(sum(geos.get(g)), SMALLEST);
      for (int r = 0; r < ridges; r++) {
        all[r] += TreatedSeries.sum(geos.get(g)[r], 0, CrossFit.BLOCKS) / sizes[g];
      }
    }
    int best = 0;
    for (int r = 1; r < ridges; r++) {
      if (all[r] <= all[best]) {
        best = r;
      }
    }
    double alike = Math.sqrt(geos.size() / worth);
    int chosen = best;
    for (int r = best + 1; r < ridges; r++) {
      if (all[r] - all[best] <= alike * standardError(geos, sizes, r, best)) {
        chosen = r;
      }
    }
    return chosen;
  }

  private static double sum(double[][] errors) {
    double sum = 0;
    for (double[] one : errors) {
      sum += TreatedSeries.sum(one, 0, one.length);
    }
    return sum;
  }

  /** Of the sum over all geos' blocks by which one ridge is worse than the other. */
  private static double standardError(List<double[][]> geos, double[] sizes, int one, int other) {
    double sum = 0;
    double squares = 0;
    int count = geos.size() * CrossFit.BLOCKS;
    for (int g = 0; g < sizes.length; g++) {
      for (int block = 0; block < CrossFit.BLOCKS; block++) {
        double worse = (geos.get(g)[one][block] - geos.get(g)[other][block]) / sizes[g];
        sum += worse;
        squares += worse * worse;
      }
    }
    return Math.sqrt(Math.max(0, squares - sum * sum / count) * count / (count - 1));
  }
}
