package io.plumbline.domain.numeric;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One chain of the No-U-Turn sampler: multinomial, with the generalised turn criterion. */
public final class NutsChain {

  /*
   * The trajectory doubles forwards or backwards until its ends turn towards each other; a draw is
   * taken from it with probability proportional to its density, biased towards the newer half
   * [1, 2]. The turn is tested on the sum of momenta, also across the seam of each two halves, as
   * Stan does since 2.21.
   *
   * Positions are q = L u with LL' the estimated covariance, so that in u the metric is the
   * identity: momenta are standard normal and the turn tests plain dot products. Buffers exist once
   * per depth; a transition allocates nothing.
   *
   * [1] Hoffman, Gelman (2014), The No-U-Turn Sampler
   * [2] Betancourt (2017), A Conceptual Introduction to Hamiltonian Monte Carlo
   */

  /** Energy error beyond which a trajectory counts as divergent. */
  private static final double DIVERGENCE = 1000;

  private static final int MAX_DEPTH = 10;

  private final LogDensity density;
  private final RandomGenerator random;
  private final int n;

  private final double[] factor;
  private double stepSize = 1;

  private final Point current;
  private final Point moving;
  private final Point forward;
  private final Point backward;
  private final Point proposal;
  private final double[] position;
  private final double[] trial;
  private final double[] slope;

  private final double[][] firstSums;
  private final double[][] firstEnds;
  private final double[][] secondSums;
  private final double[][] secondBegins;
  private final Point[] secondProposals;

  private final double[] total;
  private final double[] grown;
  private final double[] grownBegin;
  private final double[] grownEnd;
  private final double[] seam;

  private double startEnergy;
  private double logWeight;
  private double acceptanceSum;
  private int leaps;
  private boolean divergent;
  private int depth;
  private long evaluations;

  /** A position with its momentum, gradient and log density, in the whitened space. */
  private static final class Point {
    final double[] u;
    final double[] p;
    final double[] g;
    double logDensity;

    Point(int n) {
      u = new double[n];
      p = new double[n];
      g = new double[n];
    }

    void copy(Point other) {
      System.arraycopy(other.u, 0, u, 0, u.length);
      System.arraycopy(other.p, 0, p, 0, p.length);
      System.arraycopy(other.g, 0, g, 0, g.length);
      logDensity = other.logDensity;
    }

    double energy() {
      return 0.5 * dot(p, p) - logDensity;
    }
  }

  /**
   * A chain at {@code start}.
   *
   * @param covarianceFactor the lower triangular factor of the covariance to start with, row-major
   */
  public NutsChain(
      LogDensity density, double[] start, double[] covarianceFactor, RandomGenerator random) {
    this.density = density;
    this.random = random;
    this.n = density.dimension();
    this.factor = new double[n * n];
    current = new Point(n);
    moving = new Point(n);
    forward = new Point(n);
    backward = new Point(n);
    proposal = new Point(n);
    position = start.clone();
    trial = new double[n];
    slope = new double[n];
    firstSums = new double[MAX_DEPTH][n];
    firstEnds = new double[MAX_DEPTH][n];
    secondSums = new double[MAX_DEPTH][n];
    secondBegins = new double[MAX_DEPTH][n];
    secondProposals = new Point[MAX_DEPTH];
    for (int d = 0; d < MAX_DEPTH; d++) {
      secondProposals[d] = new Point(n);
    }
    total = new double[n];
    grown = new double[n];
    grownBegin = new double[n];
    grownEnd = new double[n];
    seam = new double[n];
    metric(covarianceFactor);
  }

  /** Takes the lower triangular factor of the covariance as metric, and stays where it is. */
  public void metric(double[] covarianceFactor) {
    System.arraycopy(covarianceFactor, 0, factor, 0, n * n);
    Cholesky.solve(factor, n, position, current.u);
    evaluate(current);
  }

  /** Takes {@code size} as step size. */
  public void stepSize(double size) {
    stepSize = size;
  }

  /**
   * Finds a step size, by doubling or halving, whose first step is accepted about as often as 0.8.
   */
  public double findStepSize() {
    stepSize = 1;
    int direction = 0;
    for (int attempt = 0; attempt < 60; attempt++) {
      moving.copy(current);
      drawMomentum(moving);
      double before = moving.energy();
      leap(moving, stepSize);
      double gain = before - moving.energy();
      int wanted = gain > Math.log(0.8) ? 1 : -1;
      if (direction == 0) {
        direction = wanted;
      }
      if (wanted != direction) {
        return stepSize;
      }
      stepSize *= direction > 0 ? 2 : 0.5;
    }
    return stepSize;
  }

  /** Moves the chain once. */
  public void transition() {
    drawMomentum(current);
    startEnergy = current.energy();
    forward.copy(current);
    backward.copy(current);
    System.arraycopy(current.p, 0, total, 0, n);
    double logTotal = 0;
    acceptanceSum = 0;
    leaps = 0;
    divergent = false;
    depth = 0;
    while (depth < MAX_DEPTH) {
      boolean ahead = random.nextBoolean();
      Point end = ahead ? forward : backward;
      Point other = ahead ? backward : forward;
      clear(grown);
      moving.copy(end);
      System.arraycopy(end.p, 0, seam, 0, n);
      if (!grow(depth, ahead ? stepSize : -stepSize, proposal, grown, grownBegin, grownEnd)) {
        break;
      }
      end.copy(moving);
      depth++;
      if (Math.log(random.nextDouble()) < logWeight - logTotal) {
        current.copy(proposal);
      }
      logTotal = logAddExp(logTotal, logWeight);
      boolean straight = straight(total, grownBegin, other.p, grownBegin);
      straight &= straight(grown, seam, seam, end.p);
      add(total, grown);
      straight &= straight(total, null, other.p, end.p);
      if (!straight) {
        break;
      }
    }
    Cholesky.multiply(factor, n, current.u, position);
  }

  /**
   * Grows a subtree of 2^depth points from the moving point; leaves the moving point at its end.
   *
   * @param chosen takes the subtree's draw
   * @param sum takes on the subtree's momenta
   * @param begin takes the momentum of its first point
   * @param end takes the momentum of its last point
   * @return whether it neither diverged nor turned
   */
  private boolean grow(
      int levels, double step, Point chosen, double[] sum, double[] begin, double[] end) {
    if (levels == 0) {
      return leaf(step, chosen, sum, begin, end);
    }
    int d = levels - 1;
    double[] firstSum = firstSums[d];
    double[] firstEnd = firstEnds[d];
    clear(firstSum);
    if (!grow(levels - 1, step, chosen, firstSum, begin, firstEnd)) {
      return false;
    }
    double firstWeight = logWeight;
    double[] secondSum = secondSums[d];
    double[] secondBegin = secondBegins[d];
    clear(secondSum);
    if (!grow(levels - 1, step, secondProposals[d], secondSum, secondBegin, end)) {
      return false;
    }
    double secondWeight = logWeight;
    logWeight = logAddExp(firstWeight, secondWeight);
    if (Math.log(random.nextDouble()) < secondWeight - logWeight) {
      chosen.copy(secondProposals[d]);
    }
    boolean straight = straight(firstSum, secondBegin, begin, secondBegin);
    straight &= straight(secondSum, firstEnd, firstEnd, end);
    add(firstSum, secondSum);
    straight &= straight(firstSum, null, begin, end);
    add(sum, firstSum);
    return straight;
  }

  private boolean leaf(double step, Point chosen, double[] sum, double[] begin, double[] end) {
    leap(moving, step);
    leaps++;
    double gain = startEnergy - moving.energy();
    if (!(gain >= -DIVERGENCE)) {
      divergent = true;
      return false;
    }
    acceptanceSum += gain > 0 ? 1 : Math.exp(gain);
    logWeight = gain;
    chosen.copy(moving);
    add(sum, moving.p);
    System.arraycopy(moving.p, 0, begin, 0, n);
    System.arraycopy(moving.p, 0, end, 0, n);
    return true;
  }

  /** Whether the trajectory of momentum {@code sum} (+ {@code extra}) goes on at both its ends. */
  private static boolean straight(double[] sum, double @Nullable [] extra, double[] a, double[] b) {
    double first = dot(sum, a);
    double last = dot(sum, b);
    if (extra != null) {
      first += dot(extra, a);
      last += dot(extra, b);
    }
    return first > 0 && last > 0;
  }

  private void leap(Point point, double step) {
    double half = 0.5 * step;
    for (int i = 0; i < n; i++) {
      point.p[i] += half * point.g[i];
      point.u[i] += step * point.p[i];
    }
    evaluate(point);
    for (int i = 0; i < n; i++) {
      point.p[i] += half * point.g[i];
    }
  }

  private void evaluate(Point point) {
    Cholesky.multiply(factor, n, point.u, trial);
    point.logDensity = density.at(trial, slope);
    Cholesky.multiplyTransposed(factor, n, slope, point.g);
    evaluations++;
  }

  private void drawMomentum(Point point) {
    for (int i = 0; i < n; i++) {
      point.p[i] = random.nextGaussian();
    }
  }

  /** Returns the position; valid until the next transition. */
  public double[] position() {
    return position;
  }

  /** Returns the log density at the position. */
  public double logDensity() {
    return current.logDensity;
  }

  /** Returns the total energy of the last draw, with the momentum it was reached with. */
  public double energy() {
    return current.energy();
  }

  /** Returns the mean acceptance rate along the last trajectory. */
  public double acceptance() {
    return leaps == 0 ? 0 : acceptanceSum / leaps;
  }

  /** Returns whether the last trajectory was cut off because its energy ran away. */
  public boolean divergent() {
    return divergent;
  }

  /** Returns how often the last trajectory doubled. */
  public int depth() {
    return depth;
  }

  /** Returns how often the density was evaluated so far. */
  public long evaluations() {
    return evaluations;
  }

  private static void clear(double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] = 0;
    }
  }

  private static void add(double[] sum, double[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double logAddExp(double a, double b) {
    double high = Math.max(a, b);
    return high + Math.log(Math.exp(a - high) + Math.exp(b - high));
  }
}
