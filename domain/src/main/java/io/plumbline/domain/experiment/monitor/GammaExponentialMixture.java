package io.plumbline.domain.experiment.monitor;

import org.apache.commons.math3.special.Gamma;

/**
 * The one-sided mixture for outcomes that are bounded below: Howard and others (2021), proposition
 * 9.
 *
 * @param scale how heavy the tail may be, in the unit of the sum; positive
 */
record GammaExponentialMixture(double rho, double scale) implements MixtureMartingale {

  /** The mixture that is tightest at {@code variance}. */
  static GammaExponentialMixture at(double variance, double alpha, double scale) {
    return new GammaExponentialMixture(NormalMixture.oneSided(variance, alpha).rho(), scale);
  }

  @Override
  public double logWealth(double sum, double variance) {
    double square = scale * scale;
    double shape = rho / square;
    double grown = (variance + rho) / square;
    double moved = (scale * sum + variance) / square;
    return shape * Math.log(shape)
        - Gamma.logGamma(shape)
        - Math.log(Gamma.regularizedGammaP(shape, shape))
        + Gamma.logGamma(grown)
        + Math.log(Gamma.regularizedGammaP(grown, moved + shape))
        - grown * Math.log(moved + shape)
        + moved;
  }
}
