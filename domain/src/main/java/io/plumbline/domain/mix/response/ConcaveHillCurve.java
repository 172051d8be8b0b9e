package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.CurveKernel;
import io.plumbline.domain.mix.kernel.SaturationKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Hill with slope 1, also called Michaelis-Menten: a / (a + k), concave, half its highest at k.
 *
 * <p>Half-saturation k is believed to be log-normal around 1, the spend-weighted mean pressure.
 */
public record ConcaveHillCurve() implements Curve {

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
  public void prepare(
      double[] position, int first, double[] pressure, int cells, double[] prepared) {
    CurveKernel.scale(pressure, cells, 1 / HALF.value(position[first]), prepared);
  }

  @Override
  public double total(
      double[] position, int first, double[] prepared, int cells, double multiplier) {
    return SaturationKernel.hillTotal(prepared, cells, multiplier);
  }

  @Override
  public void values(
      double[] position,
      int first,
      double[] prepared,
      int cells,
      double multiplier,
      double[] response) {
    SaturationKernel.hillValues(prepared, cells, multiplier, response);
  }

  @Override
  public boolean concave(double[] position, int first) {
    return true;
  }

  @Override
  public double halfSaturation(double[] position, int first) {
    return HALF.value(position[first]);
  }
}
