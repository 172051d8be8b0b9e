package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.CurveKernel;
import java.util.List;

/**
 * A power below 1: a^p, without a highest response.
 *
 * <p>The exponent, which is the response's elasticity, is believed to be Beta(2, 2): what Hill with
 * slope 1 and its prior say of the elasticity at the spend-weighted mean pressure.
 */
public record RootCurve() implements Curve {

  private static final ShapeParameter EXPONENT = new BetaParameter("exponent", 2, 2, 0.6);

  private static final List<ShapeParameter> PARAMETERS = List.of(EXPONENT);

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
    CurveKernel.root(
        pressure, cells, EXPONENT.value(position[first]), response, slope, byParameter[0]);
  }

  @Override
  public void prepare(
      double[] position, int first, double[] pressure, int cells, double[] prepared) {
    CurveKernel.power(pressure, cells, EXPONENT.value(position[first]), prepared);
  }

  @Override
  public double total(
      double[] position, int first, double[] prepared, int cells, double multiplier) {
    return CurveKernel.sum(prepared, cells) * Math.pow(multiplier, EXPONENT.value(position[first]));
  }

  @Override
  public void values(
      double[] position,
      int first,
      double[] prepared,
      int cells,
      double multiplier,
      double[] response) {
    double factor = Math.pow(multiplier, EXPONENT.value(position[first]));
    CurveKernel.scale(prepared, cells, factor, response);
  }

  @Override
  public boolean concave(double[] position, int first) {
    return true;
  }

  @Override
  public double halfSaturation(double[] position, int first) {
    return Double.POSITIVE_INFINITY;
  }
}
