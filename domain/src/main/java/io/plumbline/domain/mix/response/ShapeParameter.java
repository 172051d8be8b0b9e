package io.plumbline.domain.mix.response;

import java.util.random.RandomGenerator;

/**
 * A parameter of a response: its name among the draws, its coordinate for the sampler (any real
 * number) and its prior.
 */
public sealed interface ShapeParameter
    permits BetaParameter, GammaParameter, LogNormalParameter, PeakParameter {

  /** What a parameter's value is counted in, so that it can be put on the user's scale. */
  enum Unit {
    /** A bare number, the same on every scale. */
    NUMBER,
    /** Periods of the data. */
    PERIODS,
    /** Pressure: exposure as the model scales it. */
    PRESSURE,
    /** One over pressure. */
    PER_PRESSURE,
    /** How often a reached person saw it. */
    FREQUENCY
  }

  /** Returns its name among the draws, without the channel. */
  String name();

  /** Returns what its value is counted in. */
  Unit unit();

  /** Returns its value at a coordinate. */
  double value(double coordinate);

  /** Returns the coordinate of a value; a value at the edge of its range gets a far, finite one. */
  double coordinate(double value);

  /**
   * Returns the log density of the prior at a coordinate, change of variables included, but for a
   * constant, and adds its slope to {@code gradient[i]}.
   */
  double logPrior(double coordinate, double[] gradient, int i);

  /** Returns the coordinate to start from: the middle of the prior, or near it. */
  double start();

  /** Returns how wide posteriors usually are in the coordinate: the sampler's first step scale. */
  double scale();

  /** Returns the value below which the prior has a part {@code p} of its mass. */
  double priorQuantile(double p);

  /** Returns the coordinate of a draw from the prior. */
  default double draw(RandomGenerator random) {
    return coordinate(priorQuantile(random.nextDouble(Double.MIN_NORMAL, 1)));
  }
}
