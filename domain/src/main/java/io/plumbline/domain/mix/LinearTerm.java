package io.plumbline.domain.mix;

/**
 * A column of the linear part of the model.
 *
 * @param name what its coefficient is called among the draws
 * @param raw its values over the window, on the user's scale
 * @param mean their mean over the fitted periods, which is taken off
 * @param unit their standard deviation there, which they are divided by
 * @param reference the value from which its contribution is counted
 * @param priorScale the prior standard deviation of its standardised coefficient, in units of the
 *     noise
 */
@SuppressWarnings("ArrayRecordComponent") // a column; compared by nobody
public record LinearTerm(
    String name,
    Part part,
    double[] raw,
    double mean,
    double unit,
    double reference,
    double priorScale) {

  /** Which part of the outcome a column belongs to. */
  public enum Part {
    /** The level, and the straight line of the trend. */
    TREND,
    SEASON,
    /** What one does not do oneself. */
    CONTROL,
    /** What one does besides media. */
    TREATMENT
  }

  /** Returns the standardised value in period {@code t}. */
  public double standardised(int t) {
    return (raw[t] - mean) / unit;
  }
}
