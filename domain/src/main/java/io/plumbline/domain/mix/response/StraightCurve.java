package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.CurveKernel;
import java.util.List;

/** No saturation: the response is the pressure. */
public record StraightCurve() implements Curve {

  @Override
  public List<ShapeParameter> parameters() {
    return List.of();
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
    CurveKernel.straight(pressure, cells, response, slope);
  }

  @Override
  public void prepare(
      double[] position, int first, double[] pressure, int cells, double[] prepared) {
    CurveKernel.scale(pressure, cells, 1, prepared);
  }

  @Override
  public double total(
      double[] position, int first, double[] prepared, int cells, double multiplier) {
    return multiplier * CurveKernel.sum(prepared, cells);
  }

  @Override
  public void values(
      double[] position,
      int first,
      double[] prepared,
      int cells,
      double multiplier,
      double[] response) {
    CurveKernel.scale(prepared, cells, multiplier, response);
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
