package io.plumbline.domain.shared;

import static io.plumbline.domain.shared.Require.that;

/** A probability, in [0, 1]. */
public record Probability(double value) {

  public Probability {
    that(value >= 0 && value <= 1, "The probability (%s) must lie in [0, 1].", value);
  }
}
