package io.plumbline.domain.mix.response;

import java.util.List;

/** The effect is felt at once and is over: pressure is exposure. */
public record NoCarryOver() implements CarryOver {

  @Override
  public List<ShapeParameter> parameters() {
    return List.of();
  }

  @Override
  public int maxLag() {
    return 0;
  }

  @Override
  public double[][] scratch(int history, int periods, int lanes) {
    return new double[0][];
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
    carry(position, first, exposure, history, lanes, pressure, scratch);
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
    int before = history * lanes;
    System.arraycopy(exposure, before, pressure, 0, exposure.length - before);
  }

  @Override
  public double ownShare(double[] position, int first) {
    return 1;
  }

  @Override
  public double[] weights(double[] position, int first) {
    return new double[] {1};
  }
}
