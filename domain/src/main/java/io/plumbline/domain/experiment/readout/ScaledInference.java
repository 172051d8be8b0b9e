package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Probability;

/**
 * Inference about a multiple of an effect: the same test in another unit. A negative factor turns
 * the sides round.
 *
 * @param factor not zero
 */
public record ScaledInference(LiftInference of, double factor) implements LiftInference {

  public ScaledInference {
    that(factor != 0 && Double.isFinite(factor), "The factor (%s) must not be zero.", factor);
  }

  @Override
  public double estimate() {
    return of.estimate() * factor;
  }

  @Override
  public double standardError() {
    return of.standardError() * Math.abs(factor);
  }

  @Override
  public Alternative alternative() {
    if (factor > 0) {
      return of.alternative();
    }
    return switch (of.alternative()) {
      case TWO_SIDED -> Alternative.TWO_SIDED;
      case GREATER -> Alternative.LESS;
      case LESS -> Alternative.GREATER;
    };
  }

  @Override
  public double pValue() {
    return of.pValue();
  }

  @Override
  public LiftInterval interval(double alpha) {
    LiftInterval ends = of.interval(alpha);
    double first = ends.lower() * factor;
    double second = ends.upper() * factor;
    return new LiftInterval(
        Math.min(first, second), Math.max(first, second), new Probability(1 - alpha));
  }
}
