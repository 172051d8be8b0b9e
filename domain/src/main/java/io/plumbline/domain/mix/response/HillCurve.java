package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.SaturationKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Hill with its slope inferred: a^s / (a^s + k^s), S-shaped for a slope above 1.
 *
 * <p>Half-saturation k is believed to be log-normal around 1, the spend-weighted mean pressure, and
 * the slope s around 1 with a standard deviation of the logarithm of 0.5. The first coordinate is s
 * log k, the log odds against the response at pressure 1: in log k itself the posterior is a
 * funnel. So the two parameters' priors, reading and placing are joint.
 */
public record HillCurve() implements Curve {

  /** The curve's slope: nine in ten between 0.44 and 2.3. */
  private static final ShapeParameter SLOPE =
      new LogNormalParameter("slope", Unit.NUMBER, 0, 0.5, 0.3);

  private static final List<ShapeParameter> PARAMETERS = List.of(ConcaveHillCurve.HALF, SLOPE);

  @Override
  public List<ShapeParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public void apply(
      double[] position,
      int first,
      double[] pressure,
      int cells,
      double[] response,
      double[] slope,
      double[][] byParameter) {
    SaturationKernel.hill(
        pressure,
        cells,
        SLOPE.value(position[first + 1]),
        position[first],
        response,
        slope,
        byParameter[0],
        byParameter[1]);
  }

  @Override
  public void prepare(
      double[] position, int first, double[] pressure, int cells, double[] prepared) {
    SaturationKernel.odds(
        pressure, cells, SLOPE.value(position[first + 1]), position[first], prepared);
  }

  @Override
  public double total(
      double[] position, int first, double[] prepared, int cells, double multiplier) {
    double factor = Math.pow(multiplier, SLOPE.value(position[first + 1]));
    return SaturationKernel.hillTotal(prepared, cells, factor);
  }

  @Override
  public void values(
      double[] position,
      int first,
      double[] prepared,
      int cells,
      double multiplier,
      double[] response) {
    double factor = Math.pow(multiplier, SLOPE.value(position[first + 1]));
    SaturationKernel.hillValues(prepared, cells, factor, response);
  }

  /**
   * Writes response and slope where pressure is a multiple of what was prepared, from cell {@code
   * from} on.
   *
   * @param pressure the multiple times that pressure
   */
  public void along(
      double[] position,
      int first,
      double[] prepared,
      double[] pressure,
      int from,
      int to,
      double multiplier,
      double[] response,
      double[] slope) {
    double exponent = SLOPE.value(position[first + 1]);
    double factor = Math.pow(multiplier, exponent);
    SaturationKernel.hillAlong(prepared, pressure, from, to, factor, exponent, response, slope);
  }

  @Override
  public boolean concave(double[] position, int first) {
    return position[first + 1] <= 0;
  }

  @Override
  public double halfSaturation(double[] position, int first) {
    return Math.exp(logHalf(position, first));
  }

  @Override
  public double logPrior(double[] position, int first, double[] gradient) {
    double logHalf = logHalf(position, first);
    gradient[first] -= logHalf / SLOPE.value(position[first + 1]);
    gradient[first + 1] += logHalf * logHalf - 1;
    return SLOPE.logPrior(position[first + 1], gradient, first + 1)
        - 0.5 * logHalf * logHalf
        - position[first + 1];
  }

  @Override
  public void read(double[] position, int first, double[] values, int at) {
    values[at] = Math.exp(logHalf(position, first));
    values[at + 1] = SLOPE.value(position[first + 1]);
  }

  @Override
  public void place(double[] values, int at, double[] position, int first) {
    position[first] = values[at + 1] * Math.log(values[at]);
    position[first + 1] = SLOPE.coordinate(values[at + 1]);
  }

  private static double logHalf(double[] position, int first) {
    return position[first] / SLOPE.value(position[first + 1]);
  }
}
