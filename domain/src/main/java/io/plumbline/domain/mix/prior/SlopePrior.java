package io.plumbline.domain.mix.prior;

/**
 * What is believed about the slope of a Hill curve where it is inferred: log-normal.
 *
 * @param median the slope it lies above as likely as below
 * @param sdLog the standard deviation of its logarithm
 */
public record SlopePrior(double median, double sdLog) {

  /** Around the concave curve, nine in ten between 0.44 and 2.3. */
  public static final SlopePrior DEFAULT = new SlopePrior(1, 0.5);
}
