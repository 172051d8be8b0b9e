package io.plumbline.domain.mix.transform;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.AdstockKernel;

/** How the effect of a period's advertising lasts into later periods. */
public sealed interface Adstock {

  /**
   * Each period keeps a fixed share of the pressure of the one before, up to a last lag; the
   * weights add up to 1.
   *
   * @param alpha the share kept, in [0, 1)
   * @param maxLag the last lag, in periods
   */
  record Geometric(double alpha, int maxLag) implements Adstock {

    public Geometric {
      that(
          alpha >= 0 && alpha < 1,
          "The carry-over (%s) must lie in [0, 1).\nMaybe it was given as a percentage.",
          alpha);
      that(maxLag >= 0, "The last lag (%s) must not be negative.", maxLag);
    }

    @Override
    public double[] pressure(double[] exposure) {
      double[] pressure = new double[exposure.length];
      AdstockKernel.geometric(exposure, 0, maxLag, alpha, pressure, new double[exposure.length]);
      return pressure;
    }

    @Override
    public double ownShare() {
      return AdstockKernel.ownWeight(alpha, maxLag);
    }
  }

  /** The effect is felt at once and is over. */
  record None() implements Adstock {

    @Override
    public double[] pressure(double[] exposure) {
      return exposure.clone();
    }

    @Override
    public double ownShare() {
      return 1;
    }
  }

  /** Returns the carried-over pressure of {@code exposure}, which nothing came before. */
  double[] pressure(double[] exposure);

  /** Returns the part of a period's exposure that presses in that very period. */
  double ownShare();
}
