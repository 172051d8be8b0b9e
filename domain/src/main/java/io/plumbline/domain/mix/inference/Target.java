package io.plumbline.domain.mix.inference;

import io.plumbline.domain.numeric.LogDensity;

/** A density to draw from, with what is known about it beforehand. */
public interface Target {

  /** Returns a density with scratch space of its own, for one thread. */
  LogDensity density();

  /** Returns a position inside the typical set of the prior. */
  double[] start();

  /** Returns the rough posterior standard deviation of each coordinate. */
  double[] scales();
}
