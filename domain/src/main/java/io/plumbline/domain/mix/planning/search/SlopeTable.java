package io.plumbline.domain.mix.planning.search;

import java.util.Arrays;

/**
 * A function of one amount at some nodes, with how steep it can be between them: enough to say, of
 * any amount between the first node and the last, what the function is at most and at least.
 */
public final class SlopeTable {

  /*
   * Between nodes a and b with slopes in [l, u]:
   *
   *   min(f(a) + u (x - a), f(b) - l (b - x))  >=  f(x)  >=  max(f(a) + l (x - a), f(b) - u (b - x))
   */

  private final double[] nodes;
  private final double[] values;
  private final double[] least;
  private final double[] most;

  /**
   * @param nodes ascending
   * @param least by interval between nodes, the least slope
   * @param most the greatest
   */
  public SlopeTable(double[] nodes, double[] values, double[] least, double[] most) {
    this.nodes = nodes;
    this.values = values;
    this.least = least;
    this.most = most;
  }

  private int interval(double x) {
    int found = Arrays.binarySearch(nodes, x);
    int at = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(at, nodes.length - 2));
  }

  /** Returns what the function is at most. */
  public double upper(double x) {
    if (nodes.length == 1) {
      return values[0];
    }
    int k = interval(x);
    double fromAbove = values[k + 1] - least[k] * (nodes[k + 1] - x);
    // endlessly steep at its first node: the function may jump there
    if (Double.isInfinite(most[k])) {
      return fromAbove;
    }
    return Math.min(values[k] + most[k] * (x - nodes[k]), fromAbove);
  }

  /** Returns what the function is at least. */
  public double lower(double x) {
    if (nodes.length == 1) {
      return values[0];
    }
    int k = interval(x);
    if (x == nodes[k + 1]) {
      return values[k + 1];
    }
    return Math.max(
        values[k] + least[k] * (x - nodes[k]), values[k + 1] - most[k] * (nodes[k + 1] - x));
  }

  /**
   * Writes the corners of the upper bound between {@code from} and {@code to}, and returns how many
   * there are: at most twice the nodes and two.
   */
  int corners(double from, double to, double[] x, double[] y) {
    int count = 0;
    x[count] = from;
    y[count++] = upper(from);
    if (to > from) {
      for (int k = interval(from); k + 1 < nodes.length && nodes[k] < to; k++) {
        double cross = crossing(k);
        if (cross > x[count - 1] && cross < to) {
          x[count] = cross;
          y[count++] = upper(cross);
        }
        if (nodes[k + 1] > x[count - 1] && nodes[k + 1] < to) {
          x[count] = nodes[k + 1];
          y[count++] = values[k + 1];
        }
      }
      x[count] = to;
      y[count++] = upper(to);
    }
    return count;
  }

  /** Where the two lines of an interval cross. */
  private double crossing(int k) {
    double width = nodes[k + 1] - nodes[k];
    double range = most[k] - least[k];
    double rise = values[k + 1] - values[k];
    if (range <= 0 || Double.isInfinite(range)) {
      return nodes[k];
    }
    return nodes[k] + (rise - least[k] * width) / range;
  }

  /** Returns how many corners {@link #corners} writes at most. */
  int mostCorners() {
    return 2 * nodes.length + 2;
  }

  /** Returns the middle of the interval that holds {@code x}. */
  public double middle(double x) {
    int k = interval(x);
    return nodes.length == 1 ? x : 0.5 * (nodes[k] + nodes[k + 1]);
  }

  /** Returns the nodes. */
  public double[] nodes() {
    return nodes;
  }

  /** Returns this table with what {@code finer}, over one or more whole intervals, knows better. */
  public SlopeTable with(SlopeTable finer) {
    double first = finer.nodes[0];
    double last = finer.nodes[finer.nodes.length - 1];
    int all = nodes.length + finer.nodes.length;
    double[] x = new double[all];
    double[] y = new double[all];
    double[] low = new double[all];
    double[] high = new double[all];
    int count = 0;
    for (int k = 0; k < nodes.length && nodes[k] < first; k++) {
      x[count] = nodes[k];
      y[count] = values[k];
      low[count] = least[k];
      high[count++] = most[k];
    }
    for (int k = 0; k < finer.nodes.length; k++) {
      x[count] = finer.nodes[k];
      y[count] = finer.values[k];
      if (k < finer.least.length) {
        low[count] = finer.least[k];
        high[count] = finer.most[k];
      }
      count++;
    }
    for (int k = 0; k < nodes.length; k++) {
      if (nodes[k] == last && k < least.length) {
        low[count - 1] = least[k];
        high[count - 1] = most[k];
      } else if (nodes[k] > last) {
        x[count] = nodes[k];
        y[count] = values[k];
        if (k < least.length) {
          low[count] = least[k];
          high[count] = most[k];
        }
        count++;
      }
    }
    return new SlopeTable(
        Arrays.copyOf(x, count),
        Arrays.copyOf(y, count),
        Arrays.copyOf(low, count - 1),
        Arrays.copyOf(high, count - 1));
  }
}
