package io.plumbline.domain.mix.planning.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that bring the most, with a proof of how close to the best possible they are.
 *
 * <p>A separable concave function is climbed, and bounded by its slopes at the top. Any other
 * separable one is tabulated, searched by branch and bound, climbed exactly and tabulated more
 * finely where the bound still is above. One that is not separable is split into boxes, each with a
 * separable upper bound.
 */
public final class AllocationSearch {

  private static final int CLIMB = 60;

  private static final int INNER_PARTS = 4000;

  private static final double[] AROUND = {0.7, 0.85, 0.94, 0.98, 1.02, 1.06, 1.15, 1.4};

  /**
   * How hard to try.
   *
   * @param intervals how many a function is tabulated by at first
   * @param gap the gap that is enough, as a part of the value
   * @param rounds how often tables may become finer
   * @param boxes how many boxes a function that is not separable may be split into
   */
  public record Effort(int intervals, double gap, int rounds, int boxes) {

    /** A proof within a tenth of a percent. */
    public static final Effort DEFAULT = new Effort(24, 9e-4, 40, 400);
  }

  /**
   * What was found.
   *
   * @param upper what no amounts within the bounds can exceed
   * @param price what one more of the total would bring
   * @param residual of the conditions of Karush, Kuhn and Tucker, as a part of the price
   */
  @SuppressWarnings("ArrayRecordComponent") // a few numbers; compared by nobody
  public record Found(
      double[] amounts,
      double value,
      double upper,
      double[] slopes,
      double price,
      double residual) {

    /** Returns how much better the best possible can be, as a part of the value. */
    public double gap() {
      return Math.max(0, upper - value) / Math.abs(value);
    }
  }

  private final AllocationFunction function;
  private final BudgetBox box;
  private final Effort effort;
  private final double @Nullable [] guide;
  private AllocationAscent.Point best;

  private AllocationSearch(
      AllocationFunction function, BudgetBox box, List<double[]> starts, Effort effort) {
    this.function = function;
    this.box = box;
    this.effort = effort;
    this.guide = starts.size() > 1 ? starts.getLast() : null;
    double[] slopes = new double[function.size()];
    double[] first = box.nearest(box.least(), ones());
    this.best = new AllocationAscent.Point(first, function.evaluate(first, slopes), slopes, 0, 1);
    for (double[] start : starts) {
      if (box.contains(start)) {
        double[] there = new double[start.length];
        offer(new AllocationAscent.Point(start, function.evaluate(start, there), there, 0, 1));
      }
    }
  }

  /**
   * Searches a box that holds some amounts.
   *
   * @param starts amounts the result must not be worse than; those outside of the box are left out.
   *     Of several the last is taken to be near the best: tables are finer there
   */
  public static Found of(
      AllocationFunction function, BudgetBox box, List<double[]> starts, Effort effort) {
    AllocationSearch search = new AllocationSearch(function, box, starts, effort);
    double upper = function.separable() ? search.tables() : search.boxes();
    AllocationAscent.Point top = search.best;
    if (function.concave()) {
      upper = Math.min(upper, top.value() + top.possibleGain(box));
    }
    return new Found(
        top.amounts(),
        top.value(),
        Math.max(upper, top.value()),
        top.slopes(),
        top.price(),
        top.residual());
  }

  private double[] ones() {
    double[] ones = new double[function.size()];
    Arrays.fill(ones, 1);
    return ones;
  }

  private void offer(AllocationAscent.Point point) {
    best =
        point.value() > best.value() || best.residual() == 1 && point.value() >= best.value()
            ? point
            : best;
  }

  private void climb(double[] from) {
    offer(AllocationAscent.climb(function, box, from.clone(), CLIMB));
  }

  private double[][] nodes(BudgetBox part, int intervals) {
    double[][] nodes = new double[function.size()][];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = between(part.least()[i], part.most()[i], intervals);
    }
    return nodes;
  }

  private static double[] between(double from, double to, int intervals) {
    if (!(to > from)) {
      return new double[] {from};
    }
    double[] nodes = new double[intervals + 1];
    for (int k = 0; k <= intervals; k++) {
      nodes[k] = k == intervals ? to : from + (to - from) * k / intervals;
    }
    return nodes;
  }

  /** No amount can exceed what the others leave of the total. */
  private static BudgetBox tightened(BudgetBox box) {
    double[] least = box.least().clone();
    double[] most = box.most().clone();
    double lower = Arrays.stream(least).sum();
    double upper = Arrays.stream(most).sum();
    for (int i = 0; i < least.length; i++) {
      double up = Math.min(box.most()[i], box.total() - (lower - box.least()[i]));
      double low = Math.max(box.least()[i], box.total() - (upper - box.most()[i]));
      most[i] = Math.max(up, box.least()[i]);
      least[i] = Math.min(low, most[i]);
    }
    return new BudgetBox(least, most, box.total());
  }

  /** Nodes close together where small amounts are, and about {@code near} where it is known. */
  private static double[] crowded(double from, double to, int intervals, double near) {
    if (!(to > from)) {
      return new double[] {from};
    }
    TreeSet<Double> nodes = new TreeSet<>(List.of(from, to));
    boolean known = near > from && near < to;
    for (int k = 1; k < intervals; k++) {
      double part = k / (double) intervals;
      nodes.add(from + (to - from) * part * part);
    }
    for (double factor : known ? AROUND : new double[0]) {
      double node = near * factor;
      if (node > from && node < to) {
        nodes.add(node);
      }
    }
    return nodes.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double[][] first(BudgetBox tight) {
    boolean few = function.concave() || guide != null;
    double[][] nodes = new double[function.size()][];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] =
          crowded(
              tight.least()[i],
              tight.most()[i],
              few ? Math.min(8, effort.intervals()) : effort.intervals(),
              guide == null ? Double.NaN : guide[i]);
    }
    return nodes;
  }

  private double tables() {
    BudgetBox tight = tightened(box);
    AllocationFunction.Bound bound = function.bound(tight.least(), tight.most(), first(tight));
    SlopeTable[] tables = bound.tables().clone();
    double upper = Double.POSITIVE_INFINITY;
    double climbed = Double.NEGATIVE_INFINITY;
    for (int round = 0; ; round++) {
      double tolerance = 0.1 * effort.gap() * Math.abs(best.value());
      TableSearch.Found found = TableSearch.of(tables, tight, tolerance, INNER_PARTS).orElseThrow();
      upper = Math.min(upper, bound.constant() + found.upper());
      double lower = bound.constant();
      for (int i = 0; i < tables.length; i++) {
        lower += tables[i].lower(found.highest()[i]);
      }
      if (round == 0 || lower > climbed) {
        climb(found.highest());
        climbed = best.value();
      }
      if (function.concave()
          || upper - best.value() <= effort.gap() * Math.abs(best.value())
          || round == effort.rounds()) {
        return upper;
      }
      refine(tables, found.highest());
    }
  }

  /** Tabulates more finely where the bound is highest. */
  private void refine(SlopeTable[] tables, double[] at) {
    double[][] nodes = new double[tables.length][];
    double[] from = new double[tables.length];
    double[] to = new double[tables.length];
    for (int i = 0; i < tables.length; i++) {
      double[] own = tables[i].nodes();
      int found = Arrays.binarySearch(own, at[i]);
      int last = own.length - 1;
      int low = found >= 0 ? Math.max(0, found - 1) : -found - 2;
      int high = found >= 0 ? Math.min(last, found + 1) : -found - 1;
      boolean corner = found >= 0;
      from[i] = own[low];
      to[i] = own[high];
      nodes[i] =
          low == high
              ? new double[] {own[low]}
              : corner && high - low == 2
                  ? new double[] {
                    own[low],
                    0.5 * (own[low] + own[low + 1]),
                    own[low + 1],
                    0.5 * (own[low + 1] + own[high]),
                    own[high]
                  }
                  : between(own[low], own[high], 4);
    }
    SlopeTable[] finer = function.bound(from, to, nodes).tables();
    for (int i = 0; i < tables.length; i++) {
      if (nodes[i].length > 1) {
        tables[i] = tables[i].with(finer[i]);
      }
    }
  }

  private record Part(BudgetBox box, double upper, double[] highest, int branch) {}

  private double boxes() {
    PriorityQueue<Part> open =
        new PriorityQueue<>(Comparator.comparingDouble((Part part) -> -part.upper()));
    climb(best.amounts());
    add(box, effort.intervals(), open);
    int parts = 1;
    while (!open.isEmpty()) {
      Part top = open.element();
      double enough = effort.gap() * Math.abs(best.value());
      if (top.upper() - best.value() <= enough || parts >= effort.boxes()) {
        return top.upper();
      }
      open.remove();
      double low = top.box().least()[top.branch()];
      double high = top.box().most()[top.branch()];
      double at = top.highest()[top.branch()];
      double middle =
          at > low + 0.2 * (high - low) && at < high - 0.2 * (high - low) ? at : 0.5 * (low + high);
      add(top.box().with(top.branch(), low, middle), 6, open);
      add(top.box().with(top.branch(), middle, high), 6, open);
      parts += 2;
    }
    return best.value();
  }

  private void add(BudgetBox loose, int intervals, PriorityQueue<Part> open) {
    if (!loose.feasible()) {
      return;
    }
    BudgetBox part = tightened(loose);
    AllocationFunction.Bound bound =
        function.bound(part.least(), part.most(), nodes(part, intervals));
    double tolerance = 0.1 * effort.gap() * Math.abs(best.value());
    TableSearch.Found found =
        TableSearch.of(bound.tables(), part, tolerance, INNER_PARTS).orElseThrow();
    double upper = bound.constant() + found.upper();
    if (upper <= best.value()) {
      return;
    }
    double[] slopes = new double[function.size()];
    double value = function.evaluate(found.highest(), slopes);
    if (value > best.value()) {
      climb(found.highest());
    }
    int branch = 0;
    double widest = -1;
    for (int i = 0; i < function.size(); i++) {
      double range =
          bound.tables()[i].upper(part.most()[i]) - bound.tables()[i].upper(part.least()[i]);
      double share = function.alone(i) || part.most()[i] <= part.least()[i] ? 0 : range;
      if (share > widest) {
        widest = share;
        branch = i;
      }
    }
    open.add(new Part(part, upper, found.highest(), branch));
  }
}
