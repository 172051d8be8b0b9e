package io.plumbline.domain.mix.inference.posteriordb;

import io.plumbline.domain.mix.inference.Target;
import io.plumbline.domain.numeric.LogDensity;
import io.plumbline.domain.numeric.Vectors;
import java.util.Arrays;

/** A posterior whose moments posteriordb gives; nothing is told to the sampler of its scales. */
abstract class KnownPosterior implements Target, LogDensity {

  private final String name;
  private final int dimension;

  KnownPosterior(String name, int dimension) {
    this.name = name;
    this.dimension = dimension;
  }

  static Vectors.Row data(String name) {
    return Vectors.read("/posteriordb/" + name + ".csv").findFirst().orElseThrow();
  }

  /** Returns the parameters at {@code position}, in the order of the reference. */
  abstract double[] parameters(double[] position);

  Vectors.Row reference() {
    return Vectors.read("/posteriordb/reference.csv")
        .filter(row -> row.text("posterior").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public LogDensity density() {
    return this;
  }

  @Override
  public double[] start() {
    return new double[dimension];
  }

  @Override
  public double[] scales() {
    double[] scales = new double[dimension];
    Arrays.fill(scales, 1);
    return scales;
  }

  @Override
  public String toString() {
    return name;
  }
}
