package io.plumbline.domain.numeric;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** The singular value decomposition U D V' of a matrix, directions without weight left out. */
public final class SingularValues {

  private static final double NEGLIGIBLE = 1e-9;

  private final int rows;
  private final int columns;
  private final int rank;
  private final double[] values;
  private final double[] left;
  private final double[] right;

  private SingularValues(int rows, int columns, int rank, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.rank = rank;
    this.values = values;
    this.left = new double[rank * rows];
    this.right = new double[rank * columns];
  }

  /**
   * Decomposes a row-major matrix.
   *
   * @param matrix of {@code rows} rows and {@code columns} columns, each at least 1
   */
  public static SingularValues of(double[] matrix, int rows, int columns) {
    RealMatrix real = new Array2DRowRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        real.setEntry(i, j, matrix[i * columns + j]);
      }
    }
    SingularValueDecomposition found = new SingularValueDecomposition(real);
    double[] all = found.getSingularValues();
    int rank = 0;
    while (rank < all.length && all[rank] > NEGLIGIBLE * all[0]) {
      rank++;
    }
    double[] values = new double[rank];
    System.arraycopy(all, 0, values, 0, rank);
    SingularValues result = new SingularValues(rows, columns, rank, values);
    for (int k = 0; k < rank; k++) {
      for (int i = 0; i < rows; i++) {
        result.left[k * rows + i] = found.getU().getEntry(i, k);
      }
      for (int j = 0; j < columns; j++) {
        result.right[k * columns + j] = found.getV().getEntry(j, k);
      }
    }
    return result;
  }

  /** Returns how many directions have weight. */
  public int rank() {
    return rank;
  }

  /** Returns the singular value of direction {@code k}, the largest first. */
  public double value(int k) {
    return values[k];
  }

  /** Returns entry {@code i} of the left vector of direction {@code k}. */
  public double left(int k, int i) {
    return left[k * rows + i];
  }

  /** Returns entry {@code j} of the right vector of direction {@code k}. */
  public double right(int k, int j) {
    return right[k * columns + j];
  }
}
