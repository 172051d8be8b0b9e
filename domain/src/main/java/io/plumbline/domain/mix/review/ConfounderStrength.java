package io.plumbline.domain.mix.review;

/** How strong something unseen would have to be to explain an effect away. */
final class ConfounderStrength {

  /*
   * The robustness value of Cinelli and Hazlett (2020), Making sense of sensitivity: extending
   * omitted variable bias, equation 17. With f = |t| / sqrt(dof),
   *
   *   RV = (sqrt(f⁴ + 4 f²) - f²) / 2
   */

  private ConfounderStrength() {}

  /**
   * Returns the part of what is left of both the channel's pressure and the outcome that something
   * unseen would have to explain for the effect to vanish, in [0, 1).
   *
   * @param t the effect in its own standard deviations
   * @param dof the degrees of freedom that are left
   */
  static double toExplainAway(double t, double dof) {
    double f = t * t / dof;
    return 0.5 * (Math.sqrt(f * f + 4 * f) - f);
  }
}
