package io.plumbline.domain.mix.planning.search;

import java.util.Arrays;

/**
 * Climbs from some amounts to a local maximum: Newton's method with a diagonal of second
 * derivatives learnt from the slopes on the way, each step projected on the bounds and the total,
 * and halved until nothing is lost.
 */
final class AllocationAscent {

  /** Rounding of a sum of thousands of terms. */
  private static final double ROUNDING = 1e-13;

  private static final double ENOUGH = 1e-11;

  private final AllocationFunction function;
  private final BudgetBox box;
  private double[] amounts;
  private double[] slopes;
  private double value;
  private final double[] curvature;

  private AllocationAscent(AllocationFunction function, BudgetBox box, double[] start) {
    this.function = function;
    this.box = box;
    this.amounts = start;
    this.slopes = new double[start.length];
    this.value = function.evaluate(start, slopes);
    this.curvature = new double[start.length];
  }

  /**
   * A point of the climb.
   *
   * @param slopes there
   * @param price what one more of the total would bring
   * @param residual how far the conditions of Karush, Kuhn and Tucker are from holding, as a part
   *     of the price: by how much a place that could get more is steeper than one that could give
   */
  @SuppressWarnings("ArrayRecordComponent") // a few numbers; compared by nobody
  record Point(double[] amounts, double value, double[] slopes, double price, double residual) {

    /** Returns what a concave function could still gain at most, by its slopes here. */
    double possibleGain(BudgetBox box) {
      double[] best = box.steepest(slopes);
      double gain = 0;
      for (int i = 0; i < best.length; i++) {
        gain += slopes[i] * (best[i] - amounts[i]);
      }
      return Math.max(0, gain);
    }
  }

  static Point climb(AllocationFunction function, BudgetBox box, double[] start, int steps) {
    AllocationAscent ascent = new AllocationAscent(function, box, start);
    ascent.learn();
    Point best = ascent.point();
    for (int step = 0; step < steps && best.residual() > ENOUGH; step++) {
      if (!ascent.step()) {
        break;
      }
      Point point = ascent.point();
      double slack = ROUNDING * Math.abs(best.value());
      if (point.value() > best.value() + slack
          || (point.value() > best.value() - slack && point.residual() < best.residual())) {
        best = point;
      }
    }
    return best;
  }

  /** Learns how slopes change from slopes a little further on. */
  private void learn() {
    double[] further = amounts.clone();
    double[] there = new double[further.length];
    for (int i = 0; i < further.length; i++) {
      further[i] += Math.max(1e-4 * further[i], 1e-6 * (box.most()[i] - box.least()[i]));
    }
    function.evaluate(further, there);
    for (int i = 0; i < further.length; i++) {
      double change = (slopes[i] - there[i]) / (further[i] - amounts[i]);
      curvature[i] = Double.isFinite(change) ? Math.abs(change) : 0;
    }
    floor();
  }

  /** A straight function has no curvature; a tiny one lets it be filled or emptied in a step. */
  private void floor() {
    for (int i = 0; i < curvature.length; i++) {
      double range = Math.max(box.most()[i] - box.least()[i], 1e-300);
      double least = 1e-9 * Math.max(Math.abs(slopes[i]), 1e-300) / range;
      curvature[i] = Math.max(curvature[i], least);
    }
  }

  private boolean step() {
    double[] wish = new double[amounts.length];
    for (int i = 0; i < wish.length; i++) {
      wish[i] = amounts[i] + slopes[i] / curvature[i];
    }
    double[] to = box.nearest(wish, curvature);
    double[] there = new double[to.length];
    for (int halving = 0; halving < 40; halving++) {
      double reached = function.evaluate(to, there);
      if (reached >= value - ROUNDING * Math.abs(value)) {
        boolean moved = !Arrays.equals(to, amounts);
        take(to, reached, there);
        return moved;
      }
      for (int i = 0; i < to.length; i++) {
        to[i] = 0.5 * (to[i] + amounts[i]);
      }
    }
    return false;
  }

  private void take(double[] to, double reached, double[] there) {
    for (int i = 0; i < to.length; i++) {
      double way = to[i] - amounts[i];
      if (Math.abs(way) > 1e-9 * Math.max(to[i], 1e-300)) {
        double change = -(there[i] - slopes[i]) / way;
        if (change > 0) {
          curvature[i] = change;
        } else {
          curvature[i] *= 0.5;
        }
      }
    }
    amounts = to;
    value = reached;
    slopes = there.clone();
    floor();
  }

  private Point point() {
    double givers = Double.POSITIVE_INFINITY;
    double takers = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] > box.least()[i]) {
        givers = Math.min(givers, slopes[i]);
      }
      if (amounts[i] < box.most()[i]) {
        takers = Math.max(takers, slopes[i]);
      }
    }
    boolean both = Double.isFinite(givers) && Double.isFinite(takers);
    double price = both ? 0.5 * (givers + takers) : Double.isFinite(takers) ? takers : givers;
    double gap = both ? Math.max(0, takers - givers) / 2 : 0;
    return new Point(
        amounts.clone(), value, slopes.clone(), price, gap == 0 ? 0 : gap / Math.abs(price));
  }
}
