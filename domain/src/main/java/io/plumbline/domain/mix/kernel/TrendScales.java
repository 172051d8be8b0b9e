package io.plumbline.domain.mix.kernel;

/** What noise and trend scale make of a residual whose projections are known. */
final class TrendScales {

  /*
   * With the flat terms whitened away and R' W^-1 R = V diag(d²) V', let m = V' R' W^-1 r. Then
   *
   *   -2 l = (N - dof) log sigma² + sum log(1 + e_j / sigma²) + Q / sigma²        e_j = tau² d_j²
   *   Q    = r' W^-1 r - sum m_j² tau² / (sigma² + e_j)
   *
   * Nothing is divided by d_j: a direction of the walk that is not seen is no special case.
   */

  /** Where a running product is turned into its logarithm: once for many factors. */
  private static final double LARGE = 1e100;

  private TrendScales() {}

  /**
   * Returns the log likelihood, and writes its derivatives.
   *
   * @param distance r' W^-1 r
   * @param free observations less the effective number of flat terms
   * @param along holds m from index {@code first}; takes m tau² / (sigma² + e)
   * @param energy d², one a direction of the walk
   * @param byScale takes dl/dlog sigma and dl/dlog tau
   */
  static double logLikelihood(
      double distance,
      double free,
      double[] along,
      int first,
      double[] energy,
      double sigma,
      double tau,
      double[] byScale) {
    double variance = sigma * sigma;
    double steps = tau * tau;
    double squares = distance;
    double logDeterminant = 0;
    double determinant = 1;
    double traces = 0;
    double spreads = 0;
    for (int j = 0; j < energy.length; j++) {
      double m = along[first + j];
      double whole = variance + steps * energy[j];
      double taken = m * steps / whole;
      determinant *= whole / variance;
      if (determinant > LARGE) {
        logDeterminant += Math.log(determinant);
        determinant = 1;
      }
      squares -= m * taken;
      traces += steps * energy[j] / whole;
      spreads += m * taken / whole;
      along[first + j] = taken;
    }
    logDeterminant += Math.log(determinant);
    byScale[0] = -free + traces + squares / variance - spreads;
    byScale[1] = spreads - traces;
    return -0.5 * (free * Math.log(variance) + logDeterminant + squares / variance);
  }
}
