package io.plumbline.benchmarks.brands;

import java.util.random.RandomGenerator;

/** The season of a year: a wave and a smaller one of twice its pace, as parts of the level. */
record Season(double size, double phase, double smallSize, double smallPhase) {

  static Season drawn(RandomGenerator random) {
    return new Season(
        random.nextDouble(0.03, 0.12),
        random.nextDouble(0, 2 * Math.PI),
        random.nextDouble(0, 0.05),
        random.nextDouble(0, 2 * Math.PI));
  }

  double at(double years) {
    double angle = 2 * Math.PI * years;
    return size * Math.sin(angle + phase) + smallSize * Math.sin(2 * angle + smallPhase);
  }
}
