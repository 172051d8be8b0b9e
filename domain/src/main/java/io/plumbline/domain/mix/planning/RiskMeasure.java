package io.plumbline.domain.mix.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which number of the posterior of an outcome is to be as large as possible. */
public enum RiskMeasure {
  /** Its mean. */
  MEAN,
  /** The mean of its worst tenth, the conditional value at risk at 10 %. */
  WORST_TENTH;

  /**
   * Reads {@code mean} or {@code worst_tenth}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static RiskMeasure of(String text) {
    return switch (text) {
      case "mean" -> MEAN;
      case "worst_tenth" -> WORST_TENTH;
      default ->
          throw new IllegalArgumentException(
              "The risk measure is mean or worst_tenth, not %s.".formatted(text));
    };
  }

  /** The part of the draws that is the worst. */
  static final double TAIL = 0.1;

  /** Returns the weights of the draws under which the mean of {@code values} is this measure. */
  double[] weights(double[] values) {
    double[] weights = new double[values.length];
    if (this == MEAN) {
      Arrays.fill(weights, 1.0 / values.length);
      return weights;
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(d -> values[d]))
            .mapToInt(Integer::intValue)
            .toArray();
    double rest = TAIL * values.length;
    for (int d : order) {
      double part = Math.min(1, rest);
      weights[d] = part / (TAIL * values.length);
      rest -= part;
    }
    return weights;
  }

  /** Returns the measure of {@code values}. */
  public double of(double[] values) {
    double[] weights = weights(values);
    double sum = 0;
    for (int d = 0; d < values.length; d++) {
      sum += weights[d] * values[d];
    }
    return sum;
  }
}
