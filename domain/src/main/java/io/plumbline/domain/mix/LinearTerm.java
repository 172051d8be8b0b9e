package io.plumbline.domain.mix;

/**
 * A column of the linear part of the model.
 *
 * @param name what its coefficient is called among the draws
 * @param geo the place of the geo it belongs to; {@link #EVERYWHERE} if it is the same in all
 * @param raw its values over the window's periods, on the user's scale
 * @param mean what is taken off: its mean over the fitted cells
 * @param unit what it is divided by: its standard deviation there
 * @param reference the value from which its contribution is counted
 * @param priorScale the prior standard deviation of its standardised coefficient, in units of the
 *     noise
 */
@SuppressWarnings("ArrayRecordComponent") // a column; compared by nobody
public record LinearTerm(
    String name,
    Part part,
    int geo,
    double[] raw,
    double mean,
    double unit,
    double reference,
    double priorScale) {

  /** The place of no geo: the term is the same in all. */
  public static final int EVERYWHERE = -1;

  /** Which part of the outcome a column belongs to. */
  public enum Part {
    /** The level, and the straight line of the trend. */
    TREND,
    SEASON,
    /** Public holidays. */
    HOLIDAYS,
    /** What one does not do oneself. */
    CONTROL,
    /** What one does besides media. */
    TREATMENT,
    /** The mean over geos of a slope that each geo has for itself: told, not counted again. */
    MEAN
  }

  /** Returns the standardised value in period {@code t}. */
  public double standardised(int t) {
    return (raw[t] - mean) / unit;
  }

  /** Returns this term over other periods: its scale and reference stay. */
  LinearTerm over(double[] other) {
    return new LinearTerm(name, part, geo, other, mean, unit, reference, priorScale);
  }

  /** Returns whether it is a level, which takes up what the other terms bring at reference. */
  public boolean level() {
    return mean == 0 && unit == 1 && reference == 0 && part == Part.TREND;
  }

  /** Returns whether it acts in the geo at place {@code g}. */
  public boolean actsIn(int g) {
    return geo == EVERYWHERE || geo == g;
  }
}
