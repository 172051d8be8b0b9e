package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import org.apache.commons.math3.special.Beta;

/**
 * The mixture for outcomes with a lower and an upper bound: Howard and others (2021), propositions
 * 7 and 8.
 *
 * @param below how far an outcome can lie under its mean; positive
 * @param above how far it can lie over its mean; positive
 */
record BetaBinomialMixture(double rho, double below, double above, boolean oneSided)
    implements MixtureMartingale {

  BetaBinomialMixture {
    that(below > 0 && above > 0, "Both bounds (%s, %s) must be positive.", below, above);
  }

  /** The mixture that is tightest at {@code variance}. */
  static BetaBinomialMixture at(
      double variance, double alpha, double below, double above, boolean oneSided) {
    double normal =
        oneSided
            ? NormalMixture.oneSided(variance, alpha).rho()
            : NormalMixture.twoSided(variance, alpha).rho();
    double product = below * above;
    return new BetaBinomialMixture(
        Math.max(normal - product, 1e-3 * product), below, above, oneSided);
  }

  @Override
  public double logWealth(double sum, double variance) {
    double width = below + above;
    double down = below * width;
    double up = above * width;
    return variance / (below * above) * Math.log(width)
        - (variance + above * sum) / up * Math.log(below)
        - (variance - below * sum) / down * Math.log(above)
        + logBeta((rho + variance - below * sum) / down, (rho + variance + above * sum) / up)
        - logBeta(rho / down, rho / up);
  }

  private double logBeta(double a, double b) {
    double whole = Beta.logBeta(a, b);
    return oneSided ? whole + Math.log(Beta.regularizedBeta(above / (below + above), a, b)) : whole;
  }

  @Override
  public double largestSum(double variance) {
    return variance / below;
  }
}
