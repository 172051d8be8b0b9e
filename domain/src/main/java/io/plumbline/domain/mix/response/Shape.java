package io.plumbline.domain.mix.response;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A family of functions with parameters, which stand one after another in a position of the
 * sampler, each at its coordinate.
 */
public sealed interface Shape permits CarryOver, Curve {

  /** Returns its parameters, in the order of their places. */
  List<ShapeParameter> parameters();

  /**
   * Returns the joint log prior density of its parameters at {@code position}, the first at {@code
   * first}, change of variables included, but for a constant; adds the slopes to {@code gradient}.
   */
  default double logPrior(double[] position, int first, double[] gradient) {
    List<ShapeParameter> parameters = parameters();
    double value = 0;
    for (int p = 0; p < parameters.size(); p++) {
      value += parameters.get(p).logPrior(position[first + p], gradient, first + p);
    }
    return value;
  }

  /** Writes the parameters' values at {@code position} into {@code values} from {@code at} on. */
  default void read(double[] position, int first, double[] values, int at) {
    List<ShapeParameter> parameters = parameters();
    for (int p = 0; p < parameters.size(); p++) {
      values[at + p] = parameters.get(p).value(position[first + p]);
    }
  }

  /** Writes the coordinates at which the parameters have {@code values}: undoes {@link #read}. */
  default void place(double[] values, int at, double[] position, int first) {
    List<ShapeParameter> parameters = parameters();
    for (int p = 0; p < parameters.size(); p++) {
      position[first + p] = parameters.get(p).coordinate(values[at + p]);
    }
  }

  /** Writes the coordinates of a draw from the prior. */
  default void draw(RandomGenerator random, double[] position, int first) {
    List<ShapeParameter> parameters = parameters();
    double[] values = new double[parameters.size()];
    for (int p = 0; p < values.length; p++) {
      values[p] = parameters.get(p).value(parameters.get(p).draw(random));
    }
    place(values, 0, position, first);
  }
}
