package io.plumbline.domain.mix.transform;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.SaturationKernel;

/** How returns diminish as pressure rises. */
public sealed interface Saturation {

  /**
   * a^s / (a^s + k^s): rises from 0 to 1, concave for a slope up to 1 and S-shaped beyond.
   *
   * @param half the pressure k at which half the response is reached
   * @param slope the exponent s
   */
  record Hill(double half, double slope) implements Saturation {

    public Hill {
      that(half > 0, "The half-saturation (%s) must be positive.", half);
      that(slope > 0, "The slope (%s) must be positive.", slope);
    }

    @Override
    public double[] response(double[] pressure) {
      double[] response = new double[pressure.length];
      SaturationKernel.hillOdds(pressure, pressure.length, half, slope, response);
      for (int t = 0; t < response.length; t++) {
        response[t] = response[t] / (1 + response[t]);
      }
      return response;
    }
  }

  /** The response is the pressure. */
  record None() implements Saturation {

    @Override
    public double[] response(double[] pressure) {
      return pressure.clone();
    }
  }

  /** Returns the response to {@code pressure}, period by period. */
  double[] response(double[] pressure);
}
