package io.plumbline.domain.mix.planning.search;

/**
 * What amounts laid on several places bring, to be made as large as possible: smooth, and of no
 * loss in any amount.
 */
public interface AllocationFunction {

  /** Returns how many places there are. */
  int size();

  /** Returns whether it is a sum of functions of one amount each. */
  boolean separable();

  /** Returns whether it is known to be concave. */
  boolean concave();

  /** Returns whether what the amount at a place brings depends on no other. */
  default boolean alone(int place) {
    return separable();
  }

  /** Returns its value at {@code amounts} and writes its slopes. */
  double evaluate(double[] amounts, double[] slopes);

  /**
   * Tabulates a separable function that is nowhere below this one between {@code from} and {@code
   * to}, and is this one where it is separable.
   *
   * @param nodes by place, ascending, the first at {@code from} and the last at {@code to}
   * @return a table a place; their sum and {@link Bound#constant} bound the function
   */
  Bound bound(double[] from, double[] to, double[][] nodes);

  /**
   * A separable upper bound.
   *
   * @param constant to be added to the sum of the tables
   */
  @SuppressWarnings("ArrayRecordComponent") // tables; compared by nobody
  record Bound(double constant, SlopeTable[] tables) {}
}
