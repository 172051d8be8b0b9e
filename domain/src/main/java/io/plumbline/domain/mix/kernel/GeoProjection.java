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

  private static final int ROW = 0;
  private static final int SQUARES = 1;
  private static final int TIMES = 2;
  private static final int ALONG = 3;
  private static final int CELLS = 4;

  private final LocalTerms local;
  private final int geos;
  private final int localTerms;
  private final int flat;
  private final double[][] byRowTimes;
  private final double[][] byRowCells;
  private final double[][] byTime;
  private final double[][] byCell;

  /**
   * Lays the rows out.
   *
   * @param ofTimes P_u
   * @param ofCells P_p, term {@code j} of a geo at {@code j * geos + g}
   * @param flat how many rows are those of flat terms
   */
  GeoProjection(
      LocalTerms local,
      int geos,
      int fitted,
      int localTerms,
      double[][] ofTimes,
      double[][] ofCells,
      int flat) {
    this.local = local;
    this.geos = geos;
    this.localTerms = localTerms;
    this.flat = flat;
    byRowTimes = ofTimes;
    byTime = transposed(ofTimes, fitted);
    byCell = transposed(ofCells, geos * localTerms);
    byRowCells = new double[ofCells.length * localTerms][];
    for (int i = 0; i < byRowCells.length; i++) {
      int from = i % localTerms * geos;
      byRowCells[i] = Arrays.copyOfRange(ofCells[i / localTerms], from, from + geos);
    }
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

  /** Returns fresh working rows, for one thread at a time. */
  double[][] scratch() {
    double[][] rows = new double[CELLS + localTerms][geos];
    rows[TIMES] = new double[byTime.length];
    rows[ALONG] = new double[byRowTimes.length];
    return rows;
  }

  /** Returns the row of {@code scratch} that holds a and m. */
  static double[] along(double[][] scratch) {
    return scratch[ALONG];
  }

  /** Returns B' r, term {@code j} of a geo at {@code j * geos + g}. */
  double[] cells(double[][] scratch) {
    double[] cells = new double[geos * localTerms];
    for (int j = 0; j < localTerms; j++) {
      System.arraycopy(scratch[CELLS + j], 0, cells, j * geos, geos);
    }
    return cells;
  }

  /** Projects {@code residual}, and returns r' W^-1 r. */
  double project(double[] residual, double[][] scratch) {
    double[] times = scratch[TIMES];
    double[] along = scratch[ALONG];
    double distance =
        local.project(residual, scratch, CELLS, times, scratch[ROW], scratch[SQUARES]);
    Arrays.fill(along, 0);
    for (int t = 0; t < byTime.length; t++) {
      Lanes.addMultiple(byTime[t], times[t], along);
    }
    for (int j = 0; j < localTerms; j++) {
      double[] cells = scratch[CELLS + j];
      for (int g = 0; g < geos; g++) {
        Lanes.addMultiple(byCell[j * geos + g], -cells[g], along);
      }
    }
    for (int i = 0; i < flat; i++) {
      distance -= along[i] * along[i];
    }
    return distance;
  }

  /** Writes dl/df for what {@link #project} left and x, which stands where a and m stood. */
  void unproject(double[] residual, double sigma, double[][] scratch, double[] byMedia) {
    double[] times = scratch[TIMES];
    double[] along = scratch[ALONG];
    Arrays.fill(times, 0);
    for (int i = 0; i < along.length; i++) {
      Lanes.addMultiple(byRowTimes[i], along[i], times);
      for (int j = 0; j < localTerms; j++) {
        Lanes.addMultiple(byRowCells[i * localTerms + j], -along[i], scratch[CELLS + j]);
      }
    }
    local.unproject(residual, times, scratch, CELLS, 1 / (sigma * sigma), scratch[ROW], byMedia);
  }
}
