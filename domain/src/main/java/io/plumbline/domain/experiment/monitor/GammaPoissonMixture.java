package io.plumbline.domain.experiment.monitor;

import org.apache.commons.math3.special.Gamma;

/**
 * The one-sided mixture for outcomes that are bounded above: Howard and others (2021), proposition
 * 10.
 *
 * @param scale the bound, in the unit of the sum; positive
 */
record GammaPoissonMixture(double rho, double scale) implements MixtureMartingale {

  /** The mixture that is tightest at {@code variance}. */
  static GammaPoissonMixture at(double variance, double alpha, double scale) {
    return new GammaPoissonMixture(NormalMixture.oneSided(variance, alpha).rho(), scale);
  }

  @Override
  public double logWealth(double sum, double variance) {
    double square = scale * scale;
    double shape = rho / square;
    double grown = (variance + rho) / square;
    double moved = sum / scale + grown;
    return shape * Math.log(shape)
        - Gamma.logGamma(shape)
        - Math.log(Gamma.regularizedGammaQ(shape, shape))
        + Gamma.logGamma(moved)
        + Math.log(Gamma.regularizedGammaQ(moved, grown))
        - moved * Math.log(grown)
        + variance / square;
  }
}
