package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Probability;

/**
 * How sharp a test is by its design; published with every change it stands behind.
 *
 * @param smallestEffect the smallest effect it can detect, as a part of the outcome tested
 * @param power the chance that it detects it
 */
public record DesignPower(double smallestEffect, Probability power) {
  public DesignPower {
    that(
        smallestEffect > 0 && smallestEffect <= 10,
        "The smallest detectable effect (%s) is a part of the outcome above 0.",
        smallestEffect);
  }
}
