package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.CurveKernel;

/** A concave curve with one parameter, which only sets the scale of the pressure: f(rate a). */
sealed interface ScaledCurve extends Curve
    permits ConcaveHillCurve, ExponentialCurve, LogisticCurve, TanhCurve {

  /** Returns the parameter. */
  ShapeParameter parameter();

  /** Returns what pressure is multiplied by where the parameter has {@code value}. */
  double rate(double value);

  /** Returns where f is half its highest. */
  double half();

  /** Returns the sum of f at {@code multiplier} times the first {@code cells} numbers. */
  double total(double[] scaled, int cells, double multiplier);

  /** Writes f at {@code multiplier} times the first {@code cells} numbers. */
  void values(double[] scaled, int cells, double multiplier, double[] response);

  /** Returns the rate at the coordinate in place {@code first}. */
  default double rateAt(double[] position, int first) {
    return rate(parameter().value(position[first]));
  }

  @Override
  default void prepare(
      double[] position, int first, double[] pressure, int cells, double[] prepared) {
    CurveKernel.scale(pressure, cells, rateAt(position, first), prepared);
  }

  @Override
  default double total(
      double[] position, int first, double[] prepared, int cells, double multiplier) {
    return total(prepared, cells, multiplier);
  }

  @Override
  default void values(
      double[] position,
      int first,
      double[] prepared,
      int cells,
      double multiplier,
      double[] response) {
    values(prepared, cells, multiplier, response);
  }

  @Override
  default boolean concave(double[] position, int first) {
    return true;
  }

  @Override
  default double halfSaturation(double[] position, int first) {
    return half() / rateAt(position, first);
  }
}
