package io.plumbline.domain.numeric;

import java.util.random.RandomGenerator;

/** One chain of the No-U-Turn sampler: multinomial, with the generalised turn criterion. */
public final class NutsChain {

  /*
   * The trajectory doubles forwards or backwards until its ends turn towards each other; a draw is
   * taken from it with probability proportional to its density, biased towards the newer half
   * [1, 2]. The turn is tested on the sum of momenta, also across the seam of each two halves, as
   * Stan does since 2.21.
   *
   * Momenta are standard normal in the coordinates the metric whitens, so that turn tests are plain
   * dot products. Every leaf of the tree has a place of its own: the next is computed from the last
   * into the next place, and draws, ends and seams are numbers of places, never copies. Subtrees
   * merge as carries do in binary counting. Places are made when a tree first needs them and kept:
   * a transition allocates nothing.
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
  private final NutsLeaf[] leaves = new NutsLeaf[1 << MAX_DEPTH];
  private final double[] slope;

  private final double[] nothing;
  private double[] total;
  private double[] extended;

  /** Of the subtrees waiting to be merged, by level: their weights and the draws chosen in them. */
  private final double[] logWeights = new double[MAX_DEPTH + 1];

  private final int[] choices = new int[MAX_DEPTH + 1];

  private Metric metric;
  private double stepSize = 1;
  private int grown;
  private double startEnergy;
  private double acceptanceSum;
  private boolean divergent;
  private int depth;
  private long evaluations;

  /** A chain at {@code start}. */
  public NutsChain(LogDensity density, double[] start, Metric metric, RandomGenerator random) {
    this.density = density;
    this.random = random;
    this.metric = metric;
    this.n = density.dimension();
    this.slope = new double[n];
    this.nothing = new double[n];
    this.total = new double[n];
    this.extended = new double[n];
    System.arraycopy(start, 0, leaf(0).position, 0, n);
    metric(metric);
  }

  /** Takes another metric, and stays where it is. */
  public void metric(Metric other) {
    metric = other;
    NutsLeaf current = leaves[0];
    metric.whitened(current.position, current.whitened);
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
      NutsLeaf current = leaves[0];
      drawMomentum(current);
      leap(current, nothing, leaf(1), stepSize);
      double gain = current.energy - leaves[1].energy;
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
    NutsLeaf start = leaves[0];
    drawMomentum(start);
    startEnergy = start.energy;
    System.arraycopy(start.momentum, 0, total, 0, n);
    acceptanceSum = 0;
    divergent = false;
    depth = 0;
    grown = 1;
    int front = 0;
    int back = 0;
    int draw = 0;
    double logTotal = 0;
    boolean straight = true;
    while (straight && depth < MAX_DEPTH) {
      boolean ahead = random.nextBoolean();
      int seam = ahead ? front : back;
      int begin = grown;
      if (!grow(seam, ahead ? stepSize : -stepSize)) {
        break;
      }
      int end = grown - 1;
      if (accepts(logWeights[depth] - logTotal)) {
        draw = choices[depth];
      }
      logTotal = LogSum.of(logTotal, logWeights[depth]);
      straight = straightAcross(ahead ? back : front, seam, begin, end);
      front = ahead ? end : front;
      back = ahead ? back : end;
      depth++;
    }
    NutsLeaf drawn = leaves[draw];
    leaves[draw] = leaves[0];
    leaves[0] = drawn;
  }

  /**
   * Grows 2^depth leaves from {@code seam} on.
   *
   * @return whether they neither diverged nor turned
   */
  private boolean grow(int seam, double step) {
    int first = grown;
    int last = seam;
    double[] sum = nothing;
    int wanted = 1 << depth;
    for (int i = 0; i < wanted; i++) {
      NutsLeaf next = leaf(grown);
      leap(leaves[last], sum, next, step);
      last = grown++;
      sum = next.sum;
      double gain = startEnergy - next.energy;
      if (!(gain >= -DIVERGENCE)) {
        divergent = true;
        return false;
      }
      acceptanceSum += gain > 0 ? 1 : Math.exp(gain);
      if (!merge(i, first, gain)) {
        return false;
      }
    }
    return true;
  }

  /** Merges the newest leaf, the {@code i}-th, with all subtrees it completes. */
  private boolean merge(int i, int first, double gain) {
    int last = grown - 1;
    double logWeight = gain;
    int choice = last;
    int level = 0;
    boolean straight = true;
    while (straight && (i >> level & 1) == 1) {
      double earlier = logWeights[level];
      double both = LogSum.of(earlier, logWeight);
      choice = accepts(logWeight - both) ? choice : choices[level];
      logWeight = both;
      int half = 1 << level;
      level++;
      straight = straightWithin(first, last + 1 - 2 * half, last + 1 - half, last);
    }
    logWeights[level] = logWeight;
    choices[level] = choice;
    return straight;
  }

  private boolean accepts(double logProbability) {
    return logProbability >= 0 || random.nextDouble() < Math.exp(logProbability);
  }

  /** Whether the trajectory goes on across the new subtree; takes that into the total. */
  private boolean straightAcross(int far, int seam, int begin, int end) {
    double[] sum = leaves[end].sum;
    for (int i = 0; i < n; i++) {
      extended[i] = total[i] + sum[i];
    }
    boolean straight =
        Straightness.ofHalves(
            nothing,
            total,
            extended,
            leaves[far].momentum,
            leaves[seam].momentum,
            leaves[begin].momentum,
            leaves[end].momentum);
    double[] spare = total;
    total = extended;
    extended = spare;
    return straight;
  }

  /**
   * Whether the halves from {@code begin} and from {@code middle} to {@code end} go on together.
   */
  private boolean straightWithin(int first, int begin, int middle, int end) {
    if (begin + 1 == end) {
      return Straightness.ofPair(leaves[begin].momentum, leaves[end].momentum);
    }
    return Straightness.ofHalves(
        begin == first ? nothing : leaves[begin - 1].sum,
        leaves[middle - 1].sum,
        leaves[end].sum,
        leaves[begin].momentum,
        leaves[middle - 1].momentum,
        leaves[middle].momentum,
        leaves[end].momentum);
  }

  /** A leapfrog step; adds the new momentum to {@code sum}. */
  private void leap(NutsLeaf from, double[] sum, NutsLeaf to, double step) {
    double half = 0.5 * step;
    double[] momentum = to.momentum;
    double[] whitened = to.whitened;
    for (int i = 0; i < n; i++) {
      momentum[i] = from.momentum[i] + half * from.gradient[i];
      whitened[i] = from.whitened[i] + step * momentum[i];
    }
    metric.position(whitened, to.position);
    evaluate(to);
    double kinetic = 0;
    for (int i = 0; i < n; i++) {
      double p = momentum[i] + half * to.gradient[i];
      momentum[i] = p;
      to.sum[i] = sum[i] + p;
      kinetic += p * p;
    }
    to.energy = 0.5 * kinetic - to.logDensity;
  }

  private void evaluate(NutsLeaf leaf) {
    leaf.logDensity = density.at(leaf.position, slope);
    metric.gradient(slope, leaf.gradient);
    evaluations++;
  }

  private void drawMomentum(NutsLeaf leaf) {
    double kinetic = 0;
    for (int i = 0; i < n; i++) {
      double p = random.nextGaussian();
      leaf.momentum[i] = p;
      kinetic += p * p;
    }
    leaf.energy = 0.5 * kinetic - leaf.logDensity;
  }

  private NutsLeaf leaf(int place) {
    if (leaves[place] == null) {
      leaves[place] = new NutsLeaf(n);
    }
    return leaves[place];
  }

  /** Returns the position; valid until the next transition. */
  public double[] position() {
    return leaves[0].position;
  }

  /** Returns the log density at the position. */
  public double logDensity() {
    return leaves[0].logDensity;
  }

  /** Returns the total energy of the last draw, with the momentum it was reached with. */
  public double energy() {
    return leaves[0].energy;
  }

  /** Returns the step size. */
  public double stepSize() {
    return stepSize;
  }

  /** Returns the mean acceptance rate along the last trajectory. */
  public double acceptance() {
    return leaps() == 0 ? 0 : acceptanceSum / leaps();
  }

  /** Returns whether the last trajectory was cut off because its energy ran away. */
  public boolean divergent() {
    return divergent;
  }

  /** Returns how often the last trajectory doubled. */
  public int depth() {
    return depth;
  }

  /** Returns how many steps the last trajectory had. */
  public int leaps() {
    return grown - 1;
  }

  /** Returns how often the density was evaluated so far. */
  public long evaluations() {
    return evaluations;
  }
}
