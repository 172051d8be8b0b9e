package io.plumbline.domain.mix.response;

import io.plumbline.domain.mix.kernel.CurveKernel;
import io.plumbline.domain.mix.kernel.SaturationKernel;
import io.plumbline.domain.mix.response.ShapeParameter.Unit;
import java.util.List;

/**
 * Reach and frequency: reach times Hill of frequency. Straight in reach, which is what more spend
 * buys at the same frequency; returns diminish in frequency. Comes before the carry-over.
 *
 * <p>Priors are Meridian's: half-saturation 0.1 + log-normal(0.7, 0.4), slope log-normal(0.7, 0.4).
 *
 * @param frequency how often a reached person saw it, a number for each cell of reach: the
 *     history's, then the window's; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // large, never compared
public record FrequencyCurve(double[] frequency) implements Curve {

  private static final LogNormalParameter HALF =
      new LogNormalParameter("half_saturation", Unit.FREQUENCY, 0.1, 0.7, 0.4, 0.3);

  private static final ShapeParameter SLOPE =
      new LogNormalParameter("slope", Unit.NUMBER, 0.7, 0.4, 0.3);

  private static final List<ShapeParameter> PARAMETERS = List.of(HALF, SLOPE);

  @Override
  public List<ShapeParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public void apply(
      double[] position,
      int first,
      double[] reach,
      int cells,
      double[] response,
      double[] slope,
      double[][] byParameter) {
    double half = HALF.value(position[first]);
    double exponent = SLOPE.value(position[first + 1]);
    SaturationKernel.reached(
        reach,
        frequency,
        cells,
        half,
        exponent,
        (half - HALF.floor()) / half,
        response,
        slope,
        byParameter[0],
        byParameter[1]);
  }

  @Override
  public void prepare(double[] position, int first, double[] reach, int cells, double[] prepared) {
    SaturationKernel.reached(
        reach,
        frequency,
        cells,
        HALF.value(position[first]),
        SLOPE.value(position[first + 1]),
        prepared);
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
