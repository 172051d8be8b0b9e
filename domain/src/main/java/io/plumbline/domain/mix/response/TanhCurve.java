package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.CurveKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Hyperbolic tangent: tanh(a / c). The logistic family with lambda = 2 / c, stated by the pressure
 * c at which the first straight part would reach the highest response.
 *
 * <p>Half its highest at c log(3) / 2, which is believed to be log-normal around 1, the
 * spend-weighted mean pressure, with a standard deviation of the logarithm of 1.
 */
public record TanhCurve() implements ScaledCurve {

  private static final double LOG_3 = Math.log(3);

  private static final ShapeParameter REACH =
      new LogNormalParameter("c", Unit.PRESSURE, Math.log(2 / LOG_3), 1, 0.5);

  private static final List<ShapeParameter> PARAMETERS = List.of(REACH);

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
    double[] byLog = byParameter[0];
    CurveKernel.logistic(pressure, cells, rateAt(position, first), response, slope, byLog);
    CurveKernel.scale(byLog, cells, -1, byLog);
  }

  @Override
  public ShapeParameter parameter() {
    return REACH;
  }

  @Override
  public double rate(double value) {
    return 2 / value;
  }

  @Override
  public double half() {
    return LOG_3;
  }

  @Override
  public double total(double[] scaled, int cells, double multiplier) {
    return CurveKernel.logisticTotal(scaled, cells, multiplier);
  }

  @Override
  public void values(double[] scaled, int cells, double multiplier, double[] response) {
    CurveKernel.logisticValues(scaled, cells, multiplier, response);
  }
}
