package io.plumbline.domain.mix.kernel;

/** The likelihood with trend, season and controls integrated out, and its gradient. */
public final class CollapsedKernel {

  /*
   * r = F b + tau R z + noise, noise ~ N(0, sigma² I), b ~ N(0, sigma² Lambda), z ~ N(0, I). With
   * the flat block whitened away, W = I + F Lambda F', what is left of the trend decomposes once
   * for all sigma and tau: W^-½ R = U D V'. With e_j = tau² d_j², c = U' W^-½ r and a the flat
   * block's projection (r' W^-1 r = r'r - a'a)
   *
   *   -2 l  = (N - dof) log sigma² + sum log(1 + e_j / sigma²) + Q / sigma²
   *   Q     = r'r - a'a - sum c_j² e_j / (sigma² + e_j)
   *   dl/df = (r - A'a - C'(c e / (sigma² + e))) / sigma²           r = y - f
   *
   * A (flat rows) and C (trend rows) stand in one matrix P, once row by row and once column by
   * column, so that both products run over contiguous numbers. dof, the effective number of flat
   * terms, makes the improper limit Lambda -> infinity that of a flat prior (docs/model.md).
   */

  /** Where a running product is turned into its logarithm: once for many factors. */
  private static final double LARGE = 1e100;

  private CollapsedKernel() {}

  /**
   * Returns the log likelihood, and writes its derivatives.
   *
   * @param residual outcome less media, one number a fitted period
   * @param byRow P, row by row: {@code flatRows} of A, then those of C
   * @param byColumn P, column by column
   * @param energy d_j² of the rows of C
   * @param dof the effective number of flat terms
   * @param byMedia takes dl/df, one number a fitted period
   * @param byScale takes dl/dlog sigma and dl/dlog tau
   * @param projected scratch, one number a row of P
   */
  public static double logLikelihood(
      double[] residual,
      double[] byRow,
      double[] byColumn,
      int flatRows,
      double[] energy,
      double dof,
      double sigma,
      double tau,
      double[] byMedia,
      double[] byScale,
      double[] projected) {
    int periods = residual.length;
    int rows = flatRows + energy.length;
    project(residual, byColumn, rows, projected);
    double variance = sigma * sigma;
    double squares = 0;
    for (int t = 0; t < periods; t++) {
      squares += residual[t] * residual[t];
    }
    for (int j = 0; j < flatRows; j++) {
      squares -= projected[j] * projected[j];
    }
    double logDeterminant = 0;
    double determinant = 1;
    double traces = 0;
    double bySigma = 0;
    double byTau = 0;
    for (int j = 0; j < energy.length; j++) {
      double c = projected[flatRows + j];
      double e = tau * tau * energy[j];
      double whole = variance + e;
      double share = e / whole;
      determinant *= whole / variance;
      if (determinant > LARGE) {
        logDeterminant += Math.log(determinant);
        determinant = 1;
      }
      squares -= c * c * share;
      traces += share;
      double spread = c * c * share / whole;
      byTau += spread - share;
      bySigma += spread;
      projected[flatRows + j] = c * share;
    }
    logDeterminant += Math.log(determinant);
    double free = periods - dof;
    byScale[0] = -free + traces + squares / variance - bySigma;
    byScale[1] = byTau;
    unproject(residual, byRow, rows, projected, variance, byMedia);
    return -0.5 * (free * Math.log(variance) + logDeterminant + squares / variance);
  }

  /** Writes P times {@code residual} into {@code projected}. */
  static void project(double[] residual, double[] byColumn, int rows, double[] projected) {
    for (int j = 0; j < rows; j++) {
      projected[j] = 0;
    }
    for (int t = 0; t < residual.length; t++) {
      double value = residual[t];
      int at = t * rows;
      for (int j = 0; j < rows; j++) {
        projected[j] += byColumn[at + j] * value;
      }
    }
  }

  private static void unproject(
      double[] residual,
      double[] byRow,
      int rows,
      double[] projected,
      double variance,
      double[] byMedia) {
    int periods = residual.length;
    System.arraycopy(residual, 0, byMedia, 0, periods);
    for (int j = 0; j < rows; j++) {
      double value = projected[j];
      int at = j * periods;
      for (int t = 0; t < periods; t++) {
        byMedia[t] -= byRow[at + t] * value;
      }
    }
    double precision = 1 / variance;
    for (int t = 0; t < periods; t++) {
      byMedia[t] *= precision;
    }
  }
}
