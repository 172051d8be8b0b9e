package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.numeric.StandardNormal;

/**
 * The mixture over normally distributed effects: Howard, Ramdas, McAuliffe, Sekhon (2021),
 * Time-uniform, nonparametric, nonasymptotic confidence sequences, propositions 5 and 6.
 *
 * @param rho the variance at which the effects mixed over weigh as much as the data; positive
 */
record NormalMixture(double rho, boolean oneSided) implements MixtureMartingale {

  NormalMixture {
    that(rho > 0, "Rho (%s) must be positive.", rho);
  }

  /** The two-sided mixture that is tightest at {@code variance}. */
  static NormalMixture twoSided(double variance, double alpha) {
    return new NormalMixture(tightest(variance, alpha), false);
  }

  /** The one-sided mixture that is tightest at {@code variance}. */
  static NormalMixture oneSided(double variance, double alpha) {
    return new NormalMixture(tightest(variance, 2 * alpha), true);
  }

  private static double tightest(double variance, double alpha) {
    that(variance > 0, "The variance (%s) must be positive.", variance);
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    double evidence = -2 * Math.log(alpha);
    return variance / (evidence + Math.log1p(evidence));
  }

  @Override
  public double logWealth(double sum, double variance) {
    double total = variance + rho;
    double wealth = 0.5 * Math.log(rho / total) + sum * sum / (2 * total);
    return oneSided ? wealth + Math.log(2 * StandardNormal.below(sum / Math.sqrt(total))) : wealth;
  }

  @Override
  public double bound(double variance, double alpha) {
    return oneSided
        ? MixtureMartingale.super.bound(variance, alpha)
        : Math.sqrt((variance + rho) * (Math.log1p(variance / rho) - 2 * Math.log(alpha)));
  }
}
