package io.plumbline.domain.mix.kernel;

/** A path over time by straight lines between knots, level before the first and after the last. */
public final class KnotKernel {

  private KnotKernel() {}

  /** Returns the places of {@code count} knots spread evenly from the first period to the last. */
  public static int[] evenly(int periods, int count) {
    int[] places = new int[count];
    for (int k = 1; k < count; k++) {
      places[k] = (int) (k * (periods - 1.0) / (count - 1));
    }
    return places;
  }

  /**
   * Returns what each step from knot to knot adds to the path in each period, row-major, a row a
   * period: the path is the first knot's level and the steps so far.
   *
   * @param places the knots' periods, rising
   */
  public static double[] walk(int periods, int[] places) {
    int steps = places.length - 1;
    double[] walk = new double[periods * steps];
    for (int t = 0; t < periods; t++) {
      for (int k = 0; k < steps; k++) {
        double reached = (t - (double) places[k]) / (places[k + 1] - places[k]);
        walk[t * steps + k] = Math.clamp(reached, 0, 1);
      }
    }
    return walk;
  }
}
