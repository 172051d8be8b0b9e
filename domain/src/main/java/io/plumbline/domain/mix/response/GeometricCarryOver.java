package io.plumbline.domain.mix.response;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.kernel.AdstockKernel;
import java.util.List;

/** Each period keeps a fixed part {@code alpha} of its pressure for the next: weights alpha^lag. */
public record GeometricCarryOver(int maxLag) implements CarryOver {

  /** What one period keeps for the next: one in two below 0.21, nine in ten below 0.54. */
  static final ShapeParameter ALPHA = new BetaParameter("alpha", 1, 3, 0.8);

  private static final List<ShapeParameter> PARAMETERS = List.of(ALPHA);

  public GeometricCarryOver {
    that(maxLag >= 0, "The last lag (%s) must not be negative.", maxLag);
  }

  @Override
  public List<ShapeParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public double[][] scratch(int history, int periods, int lanes) {
    return new double[][] {new double[periods * lanes]};
  }

  @Override
  public void apply(
      double[] position,
      int first,
      double[] exposure,
      int history,
      int lanes,
      double[] pressure,
      double[][] byParameter,
      double[][] scratch) {
    double alpha = ALPHA.value(position[first]);
    AdstockKernel.geometric(
        exposure, history, lanes, maxLag, alpha, alpha * (1 - alpha), pressure, byParameter[0]);
  }

  @Override
  public void carry(
      double[] position,
      int first,
      double[] exposure,
      int history,
      int lanes,
      double[] pressure,
      double[][] scratch) {
    double alpha = ALPHA.value(position[first]);
    AdstockKernel.geometric(exposure, history, lanes, maxLag, alpha, 0, pressure, scratch[0]);
  }

  @Override
  public double ownShare(double[] position, int first) {
    return AdstockKernel.ownWeight(ALPHA.value(position[first]), maxLag);
  }

  @Override
  public double[] weights(double[] position, int first) {
    double alpha = ALPHA.value(position[first]);
    double[] weights = new double[maxLag + 1];
    weights[0] = AdstockKernel.ownWeight(alpha, maxLag);
    for (int lag = 1; lag <= maxLag; lag++) {
      weights[lag] = alpha * weights[lag - 1];
    }
    return weights;
  }
}
