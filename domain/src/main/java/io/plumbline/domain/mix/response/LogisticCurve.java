package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.CurveKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Logistic saturation: (1 - e^(-lambda a)) / (1 + e^(-lambda a)), PyMC-Marketing's default.
 *
 * <p>Half its highest at log 3 / lambda, which is believed to be log-normal around 1, the
 * spend-weighted mean pressure, with a standard deviation of the logarithm of 1.
 */
public record LogisticCurve() implements ScaledCurve {

  private static final double LOG_3 = Math.log(3);

  private static final ShapeParameter RATE =
      new LogNormalParameter("lambda", Unit.PER_PRESSURE, Math.log(LOG_3), 1, 0.5);

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
    CurveKernel.logistic(pressure, cells, rateAt(position, first), response, slope, byParameter[0]);
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
