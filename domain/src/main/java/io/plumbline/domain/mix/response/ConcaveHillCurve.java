package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.SaturationKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Hill with slope 1, also called Michaelis-Menten: a / (a + k), concave, half its highest at k.
 *
 * <p>Half-saturation k is believed to be log-normal around 1, the spend-weighted mean pressure.
 */
public record ConcaveHillCurve() implements ScaledCurve {

  /**
   * Where half the highest response is reached: nine in ten between 0.19 and 5.2 mean pressures.
   */
  static final ShapeParameter HALF =
      new LogNormalParameter("half_saturation", Unit.PRESSURE, 0, 1, 0.5);

  private static final List<ShapeParameter> PARAMETERS = List.of(HALF);

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
    SaturationKernel.concaveHill(
        pressure, cells, HALF.value(position[first]), response, slope, byParameter[0]);
  }

  @Override
  public ShapeParameter parameter() {
    return HALF;
  }

  @Override
  public double rate(double value) {
    return 1 / value;
  }

  @Override
  public double half() {
    return 1;
  }

  @Override
  public double total(double[] scaled, int cells, double multiplier) {
    return SaturationKernel.hillTotal(scaled, cells, multiplier);
  }

  @Override
  public void values(double[] scaled, int cells, double multiplier, double[] response) {
    SaturationKernel.hillValues(scaled, cells, multiplier, response);
  }
}
