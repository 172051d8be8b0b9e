package io.plumbline.domain.numeric;

/** A metric of scales alone, one a coordinate: what a step costs grows with the dimension only. */
public final class DiagonalMetric implements Metric {

  private final double[] scales;

  /** Of the given standard deviations, all positive. */
  public DiagonalMetric(double[] scales) {
    this.scales = scales.clone();
  }

  @Override
  public int dimension() {
    return scales.length;
  }

  @Override
  public void position(double[] whitened, double[] position) {
    for (int i = 0; i < scales.length; i++) {
      position[i] = scales[i] * whitened[i];
    }
  }

  @Override
  public void whitened(double[] position, double[] whitened) {
    for (int i = 0; i < scales.length; i++) {
      whitened[i] = position[i] / scales[i];
    }
  }

  @Override
  public void gradient(double[] byPosition, double[] byWhitened) {
    position(byPosition, byWhitened);
  }

  @Override
  public RunningCovariance nothingSeen() {
    return RunningCovariance.diagonal(scales.length);
  }

  @Override
  public Metric learnt(RunningCovariance seen) {
    double part = seen.count() / (double) (seen.count() + WORTH);
    double[] spreads = new double[scales.length];
    seen.variances(spreads);
    for (int i = 0; i < scales.length; i++) {
      spreads[i] = Math.sqrt(part * spreads[i] + (1 - part) * scales[i] * scales[i]);
    }
    return new DiagonalMetric(spreads);
  }
}
