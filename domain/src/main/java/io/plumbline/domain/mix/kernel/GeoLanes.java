package io.plumbline.domain.mix.kernel;

import java.util.Arrays;

/** The cells of many geos under their whitened local columns: the two passes of an evaluation. */
final class GeoLanes {

  /*
   * Several periods of all geos lie side by side in one row, at least BREADTH numbers where there
   * are so many: rows of a few geos would be too short for vectors to pay. Products with a column
   * add up lane by lane, and are folded to one number a geo at the end. Lanes beyond the last
   * period hold zeros.
   */

  private static final int BREADTH = 128;

  private final int geos;
  private final int fitted;
  private final int width;
  private final int together;
  private final int lanes;
  private final double[] precisions;
  private final double[][] white;

  /**
   * Makes room for the columns.
   *
   * @param precisions what a squared residual of each geo counts for
   */
  GeoLanes(int geos, int fitted, int width, double[] precisions) {
    this.geos = geos;
    this.fitted = fitted;
    this.width = width;
    int rows = Math.max(1, fitted / Math.max(1, (BREADTH + geos - 1) / geos));
    together = (fitted + rows - 1) / rows;
    lanes = together * geos;
    this.precisions = new double[lanes];
    for (int i = 0; i < lanes; i++) {
      this.precisions[i] = precisions[i % geos];
    }
    white = new double[(fitted + together - 1) / together * width][lanes];
  }

  /** Sets whitened column {@code j} of a cell. */
  void set(int t, int g, int j, double value) {
    white[t / together * width + j][t % together * geos + g] = value;
  }

  /** Returns fresh working rows: one of cells, one of squares or levels, one for each column. */
  double[][] scratch() {
    return new double[2 + width][lanes];
  }

  /**
   * Multiplies the columns onto {@code residual} and, weighted, sums it over geos.
   *
   * @param products takes B' r, term {@code j} of a geo at {@code j * geos + g}
   * @param times takes the weighted sum of each period
   * @return r' A^-1 r
   */
  double project(double[] residual, double[] products, double[] times, double[][] scratch) {
    double[] row = scratch[0];
    double[] squares = scratch[1];
    for (int i = 1; i < 2 + width; i++) {
      Arrays.fill(scratch[i], 0);
    }
    for (int t = 0, at = 0; t < fitted; t += together, at += width) {
      int periods = load(residual, t, row);
      for (int j = 0; j < width; j++) {
        Lanes.addProducts(white[at + j], row, scratch[2 + j]);
      }
      Lanes.weigh(precisions, row, squares);
      for (int k = 0; k < periods; k++) {
        times[t + k] = Lanes.sum(row, k * geos, (k + 1) * geos);
      }
    }
    Arrays.fill(products, 0);
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < lanes; i++) {
        products[j * geos + i % geos] += scratch[2 + j][i];
      }
    }
    return Lanes.sum(squares, 0, lanes) - Lanes.product(products, products);
  }

  /** Writes {@code factor} times the weighted residual above {@code times}, less B products. */
  void unproject(
      double[] residual,
      double[] times,
      double[] products,
      double factor,
      double[][] scratch,
      double[] result) {
    double[] row = scratch[0];
    double[] levels = scratch[1];
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < lanes; i++) {
        scratch[2 + j][i] = factor * products[j * geos + i % geos];
      }
    }
    for (int t = 0, at = 0; t < fitted; t += together, at += width) {
      int periods = load(residual, t, row);
      for (int k = 0; k < periods; k++) {
        Arrays.fill(levels, k * geos, (k + 1) * geos, times[t + k]);
      }
      Lanes.weighAbove(levels, precisions, factor, row);
      for (int j = 0; j < width; j++) {
        Lanes.takeProducts(white[at + j], scratch[2 + j], row);
      }
      System.arraycopy(row, 0, result, t * geos, periods * geos);
    }
  }

  /** Loads the periods that share a row, and returns how many there are. */
  private int load(double[] residual, int t, double[] row) {
    int periods = Math.min(together, fitted - t);
    System.arraycopy(residual, t * geos, row, 0, periods * geos);
    Arrays.fill(row, periods * geos, lanes, 0);
    return periods;
  }
}
