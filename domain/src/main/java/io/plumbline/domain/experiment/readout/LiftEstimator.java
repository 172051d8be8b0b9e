package io.plumbline.domain.experiment.readout;

/** A way to read the effect of a geo test; the same input gives the same answer. */
public interface LiftEstimator {

  /** Returns the method's name. */
  Method method();

  /**
   * Returns the effect.
   *
   * @throws IllegalArgumentException if the test lies outside the panel, or needs more geos or
   *     periods than there are
   */
  Effect estimate(GeoPanel panel, GeoTest test);

  /**
   * Returns the same, quicker for placebo runs: what {@code test} takes long to settle is held. It
   * answers that test as this does, whatever the treated geos' lift in it.
   */
  default LiftEstimator held(GeoPanel panel, GeoTest test) {
    return this;
  }
}
