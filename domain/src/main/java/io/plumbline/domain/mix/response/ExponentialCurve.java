package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.CurveKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Exponential saturation: 1 - e^(-lambda a).
 *
 * <p>Half its highest at log 2 / lambda, which is believed to be log-normal around 1, the
 * spend-weighted mean pressure, with a standard deviation of the logarithm of 1.
 */
public record ExponentialCurve() implements ScaledCurve {

  private static final double LOG_2 = Math.log(2);

  private static final ShapeParameter RATE =
      new LogNormalParameter("lambda", Unit.PER_PRESSURE, Math.log(LOG_2), 1, 0.5);

  private static final List<ShapeParameter> PARAMETERS = List.of(RATE);

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
    CurveKernel.exponential(
        pressure, cells, rateAt(position, first), response, slope, byParameter[0]);
  }

  @Override
  public ShapeParameter parameter() {
    return RATE;
  }

  @Override
  public double rate(double value) {
    return value;
  }

  @Override
  public double half() {
    return LOG_2;
  }

  @Override
  public double total(double[] scaled, int cells, double multiplier) {
    return CurveKernel.exponentialTotal(scaled, cells, multiplier);
  }

  @Override
  public void values(double[] scaled, int cells, double multiplier, double[] response) {
    CurveKernel.exponentialValues(scaled, cells, multiplier, response);
  }
}
