package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.shared.Probability;

/**
 * Inference about a relative lift from that about its logarithm: the test is the logarithm's, and
 * its interval is carried over end by end.
 *
 * @param logarithm of one plus the lift
 */
public record RatioInference(LiftInference logarithm) implements LiftInference {

  @Override
  public double estimate() {
    return Math.expm1(logarithm.estimate());
  }

  @Override
  public double standardError() {
    return Math.exp(logarithm.estimate()) * logarithm.standardError();
  }

  @Override
  public Alternative alternative() {
    return logarithm.alternative();
  }

  @Override
  public double pValue() {
    return logarithm.pValue();
  }

  @Override
  public LiftInterval interval(double alpha) {
    LiftInterval ends = logarithm.interval(alpha);
    double upper = Double.isInfinite(ends.upper()) ? ends.upper() : Math.expm1(ends.upper());
    double lower = Double.isInfinite(ends.lower()) ? ends.lower() : Math.expm1(ends.lower());
    return new LiftInterval(lower, upper, new Probability(1 - alpha));
  }
}
