package io.plumbline.domain.guardrail;

/** How a judged figure stands to its limit, from the mildest to the gravest. */
public enum Standing {
  /** There is nothing to judge; the sentence says why. */
  NOT_APPLICABLE,
  /** It keeps to the limit. */
  HOLDS,
  /** It keeps to the limit, by no more than a twentieth of it. */
  NEAR_LIMIT,
  /** It does not keep to the limit. */
  BLOCKED;

  /** A value that may reach its limit and no more. */
  static Standing atMost(double value, double limit) {
    if (!(value <= limit)) {
      return BLOCKED;
    }
    return value > 0 && value * 100 >= limit * 95 ? NEAR_LIMIT : HOLDS;
  }

  /** A value that must reach its limit. */
  static Standing atLeast(double value, double limit) {
    if (!(value >= limit)) {
      return BLOCKED;
    }
    return limit > 0 && value * 100 <= limit * 105 ? NEAR_LIMIT : HOLDS;
  }

  /** What either holds or not, such as a date. */
  static Standing when(boolean holds) {
    return holds ? HOLDS : BLOCKED;
  }
}
