package io.plumbline.domain.experiment.readout.time;

/**
 * How an effect builds up in a pause and goes away after it: a part {@code kept} of what is missing
 * stays from one period to the next.
 *
 * @param kept in [0, 0.99]
 * @param settled the effect on a period once it has built up, on the scale of the gaps
 */
public record Fading(double kept, double settled) {

  private static final int STEPS = 99;

  /**
   * Fits gaps in the window and after it.
   *
   * @param gaps from the first period of the window on
   * @param window its periods
   */
  static Fading of(double[] gaps, int window) {
    Fading best = new Fading(0, 0);
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= STEPS; step++) {
      double kept = step / 100.0;
      double shapes = 0;
      double products = 0;
      double squares = 0;
      for (int j = 0; j < gaps.length; j++) {
        double shape = shape(kept, j, window);
        shapes += shape * shape;
        products += shape * gaps[j];
        squares += gaps[j] * gaps[j];
      }
      double left = squares - products * products / shapes;
      if (left < least - 1e-12 * squares) {
        least = left;
        best = new Fading(kept, products / shapes);
      }
    }
    return best;
  }

  private static double shape(double kept, int place, int window) {
    return place < window
        ? 1 - Math.pow(kept, place + 1)
        : (1 - Math.pow(kept, window)) * Math.pow(kept, place - window + 1);
  }

  /** Returns the periods after which half is gone; 0 if nothing stays. */
  public double halfLife() {
    return kept > 0 ? Math.log(0.5) / Math.log(kept) : 0;
  }
}
