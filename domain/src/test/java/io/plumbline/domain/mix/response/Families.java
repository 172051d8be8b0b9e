package io.plumbline.domain.mix.response;

import java.util.Random;
import java.util.stream.Stream;

/** Every family, and numbers to try them on. */
final class Families {

  static final int PERIODS = 60;
  static final int HISTORY = 5;

  private Families() {}

  static Stream<CarryOver> carryOvers() {
    return Stream.of(
        new GeometricCarryOver(13),
        new GeometricCarryOver(4),
        DelayedCarryOver.of(13, 1),
        DelayedCarryOver.of(56, 7),
        WeibullPdfCarryOver.of(13, 1),
        WeibullCdfCarryOver.of(13, 1),
        new BinomialCarryOver(8),
        new NoCarryOver());
  }

  static Stream<Curve> curves() {
    return Stream.of(
        new ConcaveHillCurve(),
        new HillCurve(),
        new LogisticCurve(),
        new TanhCurve(),
        new ExponentialCurve(),
        new RootCurve(),
        new StraightCurve(),
        new FrequencyCurve(frequency()));
  }

  /** Exposure in bursts, with periods of none. */
  static double[] exposure(int periods, int lanes, Random random) {
    double[] exposure = new double[periods * lanes];
    for (int i = 0; i < exposure.length; i++) {
      exposure[i] = random.nextDouble() < 0.3 ? 0 : Math.exp(random.nextGaussian());
    }
    return exposure;
  }

  static double[] frequency() {
    double[] frequency = exposure(PERIODS, 1, new Random(3));
    for (int i = 0; i < frequency.length; i++) {
      frequency[i] *= 3;
    }
    return frequency;
  }

  /** A draw from the prior. */
  static double[] position(Shape shape, Random random) {
    double[] position = new double[shape.parameters().size()];
    shape.draw(random, position, 0);
    return position;
  }
}
