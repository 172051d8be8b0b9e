package io.plumbline.domain.mix.kernel;

import java.util.Arrays;

/** What the likelihood needs of a residual of many geos, and the way back to its cells. */
final class GeoProjection {

  /*
   * Of a residual only its weighted sums over geos, u, and its products with the whitened local
   * columns, p = B' r, are needed. With E of SharedTerms, A^-1 H = w S - B G of SharedColumns,
   * P_u = E S' and P_p = E G':
   *
   *   a, m  = E H' A^-1 r = P_u u - P_p p
   *   dl/df = (A^-1 r - A^-1 H E' x) / sigma²        x = a, m tau² / (sigma² + e)
   *         = (w (r - P_u' x) - B (p - P_p' x)) / sigma²
   *
   * P_u and P_p stand there twice, so that both ways run over contiguous numbers.
   */

  private final GeoLanes lanes;
  private final int flat;
  private final double[][] ofTimes;
  private final double[][] ofProducts;
  private final double[][] byTime;
  private final double[][] byProduct;

  /**
   * Lays the rows out.
   *
   * @param ofTimes P_u, {@code fitted} wide
   * @param ofProducts P_p, {@code products} wide
   * @param flat how many rows are those of flat terms
   */
  GeoProjection(
      GeoLanes lanes,
      double[][] ofTimes,
      int fitted,
      double[][] ofProducts,
      int products,
      int flat) {
    this.lanes = lanes;
    this.flat = flat;
    this.ofTimes = ofTimes;
    this.ofProducts = ofProducts;
    byTime = transposed(ofTimes, fitted);
    byProduct = transposed(ofProducts, products);
  }

  private static double[][] transposed(double[][] rows, int length) {
    double[][] columns = new double[length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }

  /** Returns fresh working rows, for one thread at a time: those of lanes, then three more. */
  double[][] scratch() {
    double[][] ofLanes = lanes.scratch();
    double[][] scratch = Arrays.copyOf(ofLanes, ofLanes.length + 3);
    scratch[ofLanes.length] = new double[byTime.length];
    scratch[ofLanes.length + 1] = new double[byProduct.length];
    scratch[ofLanes.length + 2] = new double[ofTimes.length];
    return scratch;
  }

  private static double[] times(double[][] scratch) {
    return scratch[scratch.length - 3];
  }

  /** Returns the row of {@code scratch} with B' r, term {@code j} of a geo at {@code j * G + g}. */
  static double[] products(double[][] scratch) {
    return scratch[scratch.length - 2];
  }

  /** Returns the row of {@code scratch} with a and m. */
  static double[] along(double[][] scratch) {
    return scratch[scratch.length - 1];
  }

  /** Projects {@code residual}, and returns r' W^-1 r. */
  double project(double[] residual, double[][] scratch) {
    double[] times = times(scratch);
    double[] products = products(scratch);
    double[] along = along(scratch);
    double distance = lanes.project(residual, products, times, scratch);
    Arrays.fill(along, 0);
    for (int t = 0; t < times.length; t++) {
      Lanes.addMultiple(byTime[t], times[t], along);
    }
    for (int i = 0; i < products.length; i++) {
      Lanes.addMultiple(byProduct[i], -products[i], along);
    }
    for (int i = 0; i < flat; i++) {
      distance -= along[i] * along[i];
    }
    return distance;
  }

  /** Writes dl/df for what {@link #project} left and x, which stands where a and m stood. */
  void unproject(double[] residual, double sigma, double[][] scratch, double[] byMedia) {
    double[] times = times(scratch);
    double[] products = products(scratch);
    double[] along = along(scratch);
    Arrays.fill(times, 0);
    for (int i = 0; i < along.length; i++) {
      Lanes.addMultiple(ofTimes[i], along[i], times);
      Lanes.addMultiple(ofProducts[i], -along[i], products);
    }
    lanes.unproject(residual, times, products, 1 / (sigma * sigma), scratch, byMedia);
  }
}
