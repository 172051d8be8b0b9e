package io.plumbline.domain.maturity;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;

/** What is known of a component of the maturity score. */
public sealed interface ComponentScore {

  /** Returns the component. */
  MaturityComponent component();

  /** Returns one sentence: why this score, or why none. */
  String why();

  /** A figure a score was computed from, as people read it: {@code 87 of 104 weeks}. */
  record Part(String name, String figure) {}

  /**
   * It has a score.
   *
   * @param score 0 to 100
   * @param parts what it was computed from
   */
  record Known(MaturityComponent component, int score, String why, List<Part> parts)
      implements ComponentScore {
    public Known {
      that(score >= 0 && score <= 100, "The score of %s (%s) is 0 to 100.", component, score);
      parts = List.copyOf(parts);
    }
  }

  /** Nothing is known that it could be computed from. */
  record Unknown(MaturityComponent component, String why) implements ComponentScore {}

  /** Returns a part as a score: whole points, rounded down; what is outside 0 to 1 is cut off. */
  static int points(double part) {
    return (int) Math.floor(100 * Math.clamp(part, 0, 1) + 1e-9);
  }
}
