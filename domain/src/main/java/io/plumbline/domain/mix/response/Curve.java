package io.plumbline.domain.mix.response;

/**
 * How returns diminish: the response to pressure, cell by cell, increasing, and 0 at none.
 *
 * <p>Nothing is allocated. Answers at many multiples of the pressure go through {@link #prepare}
 * once and then through {@link #total} or {@link #values}, which are quick.
 */
public sealed interface Curve extends Shape
    permits FrequencyCurve, HillCurve, RootCurve, ScaledCurve, StraightCurve {

  /**
   * Writes the response, its slope by the pressure, and its derivative by each coordinate.
   *
   * @param cells how many of the first numbers to treat
   */
  void apply(
      double[] position,
      int first,
      double[] pressure,
      int cells,
      double[] response,
      double[] slope,
      double[][] byParameter);

  /** Writes what {@link #total} and {@link #values} need of each cell at these parameters. */
  void prepare(double[] position, int first, double[] pressure, int cells, double[] prepared);

  /** Returns the sum of the responses to {@code multiplier} times the prepared pressure. */
  double total(double[] position, int first, double[] prepared, int cells, double multiplier);

  /** Writes the responses to {@code multiplier} times the prepared pressure. */
  void values(
      double[] position,
      int first,
      double[] prepared,
      int cells,
      double multiplier,
      double[] response);

  /** Returns whether no pressure brings more than the pressure before it, at these parameters. */
  boolean concave(double[] position, int first);

  /** Returns the pressure at half the highest response; infinite where there is no highest. */
  double halfSaturation(double[] position, int first);
}
