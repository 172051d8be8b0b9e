package io.plumbline.domain.mix;

import java.util.Arrays;

/**
 * A control that may move the outcome one way only, so that its coefficient is sampled.
 *
 * @param name what its coefficient is called among the draws
 * @param treatment whether it is one's own doing
 * @param values standardised, one a cell, time-major, over the whole window
 * @param mean what was taken off
 * @param unit what it was divided by
 * @param reference the value from which its contribution is counted
 * @param sign +1 or -1
 * @param place the place of the logarithm of the coefficient's size among the parameters
 */
@SuppressWarnings("ArrayRecordComponent") // a column; compared by nobody
public record SignedTerm(
    String name,
    boolean treatment,
    double[] values,
    double mean,
    double unit,
    double reference,
    int sign,
    int place) {

  /** Prior scale of the standardised coefficient, half-normal, in deviations of the outcome. */
  public static final double SCALE = 1;

  /** Returns this term with its parameter at another place. */
  SignedTerm at(int other) {
    return new SignedTerm(name, treatment, values, mean, unit, reference, sign, other);
  }

  /** Returns this term with further periods behind it, {@code raw} on the user's scale. */
  SignedTerm ahead(double[] raw) {
    double[] longer = Arrays.copyOf(values, values.length + raw.length);
    for (int i = 0; i < raw.length; i++) {
      longer[values.length + i] = (raw[i] - mean) / unit;
    }
    return new SignedTerm(name, treatment, longer, mean, unit, reference, sign, place);
  }

  /** Returns the standardised coefficient at an unconstrained {@code position}. */
  public double coefficient(double[] position) {
    return sign * Math.exp(position[place]);
  }

  /** Returns the standardised distance of cell {@code i} from the reference. */
  public double fromReference(int i) {
    return values[i] - (reference - mean) / unit;
  }
}
