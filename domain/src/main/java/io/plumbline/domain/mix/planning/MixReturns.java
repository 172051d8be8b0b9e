package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.search.AllocationFunction;
import io.plumbline.domain.mix.planning.search.SlopeTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What amounts of money on channels bring over a frame, on a weighted mean of the draws: the
 * outcome of the plan with those totals, its flighting kept, less that with the channels off in the
 * planned periods.
 */
final class MixReturns implements AllocationFunction {

  private static final int BLOCKS = 16;

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final Batch batch;
  private final double[] weights;
  private final boolean separable;
  private final boolean concave;
  private final double[] atRest;
  private final int[] places;
  private final MixReturnsRoom[] rooms;

  /**
   * @param places the channels whose amounts are asked for; others stay at the plan's
   * @param pattern whose flighting is kept
   * @param weights of the draws; they add up to 1
   */
  MixReturns(
      PlanFrame frame,
      PlanningDraws draws,
      int[] places,
      SpendPlan pattern,
      double[] weights,
      Batch batch) {
    ResolvedMixModel model = frame.model();
    this.frame = frame;
    this.draws = draws;
    this.batch = batch;
    this.places = places;
    this.weights = weights;
    this.separable = !model.scale().multiplicative() && model.halos().isEmpty();
    SpendLines lines = new SpendLines(frame, places, pattern);
    int blocks = Math.min(BLOCKS, draws.count());
    this.rooms =
        IntStream.range(0, blocks)
            .mapToObj(block -> new MixReturnsRoom(frame, draws, lines))
            .toArray(MixReturnsRoom[]::new);
    boolean[] allConcave = new boolean[blocks];
    batch.run(
        blocks, block -> allConcave[block] = rooms[block].concave(block, blocks, draws.count()));
    boolean every = separable;
    for (boolean one : allConcave) {
      every &= one;
    }
    this.concave = every;
    this.atRest = outcomes(new double[places.length]);
  }

  private MixReturns(MixReturns other, double[] weights) {
    this.frame = other.frame;
    this.draws = other.draws;
    this.batch = other.batch;
    this.places = other.places;
    this.separable = other.separable;
    this.concave = other.concave;
    this.rooms = other.rooms;
    this.atRest = other.atRest;
    this.weights = weights;
  }

  /** Equal weights. */
  static double[] mean(PlanningDraws draws) {
    double[] weights = new double[draws.count()];
    Arrays.fill(weights, 1.0 / weights.length);
    return weights;
  }

  /** Returns the same with other weights of the draws; not to be used at the same time. */
  MixReturns weighted(double[] other) {
    return new MixReturns(this, other);
  }

  /** Returns how many draws it is the mean of. */
  int draws() {
    return draws.count();
  }

  @Override
  public int size() {
    return places.length;
  }

  @Override
  public boolean separable() {
    return separable;
  }

  @Override
  public boolean concave() {
    return concave;
  }

  @Override
  public boolean alone(int place) {
    return separable
        || (!frame.model().scale().multiplicative()
            && frame.model().halos().stream()
                .noneMatch(halo -> halo.upper() == places[place] || halo.lower() == places[place]));
  }

  /** Returns each draw's whole outcome at {@code amounts}, without the baseline where parts add. */
  private double[] outcomes(double[] amounts) {
    double[] outcomes = new double[draws.count()];
    batch.run(
        rooms.length,
        block -> {
          for (int d = block; d < outcomes.length; d += rooms.length) {
            outcomes[d] = rooms[block].evaluate(d, amounts);
          }
        });
    return outcomes;
  }

  /** Returns what {@code amounts} bring in each draw. */
  double[] gains(double[] amounts) {
    double[] gains = outcomes(amounts);
    for (int d = 0; d < gains.length; d++) {
      gains[d] -= atRest[d];
    }
    return gains;
  }

  @Override
  public double evaluate(double[] amounts, double[] slopes) {
    double[][] sums = new double[rooms.length][slopes.length + 1];
    batch.run(
        rooms.length,
        block -> {
          for (int d = block; d < atRest.length; d += rooms.length) {
            if (weights[d] > 0) {
              double value = rooms[block].evaluate(d, amounts);
              sums[block][slopes.length] += weights[d] * (value - atRest[d]);
              rooms[block].slopes(weights[d], sums[block]);
            }
          }
        });
    Arrays.fill(slopes, 0);
    double value = 0;
    for (double[] sum : sums) {
      for (int i = 0; i < slopes.length; i++) {
        slopes[i] += sum[i];
      }
      value += sum[slopes.length];
    }
    return value;
  }

  @Override
  public Bound bound(double[] from, double[] to, double[][] nodes) {
    MixReturnsTables[] parts = new MixReturnsTables[rooms.length];
    batch.run(
        rooms.length,
        block -> {
          MixReturnsTables tables = new MixReturnsTables(nodes);
          for (int d = block; d < atRest.length; d += rooms.length) {
            if (weights[d] > 0) {
              rooms[block].tabulate(d, weights[d], from, to, tables);
              tables.constant -= weights[d] * atRest[d];
            }
          }
          parts[block] = tables;
        });
    for (int block = 1; block < parts.length; block++) {
      parts[0].add(parts[block]);
    }
    return new Bound(parts[0].constant, parts[0].tables());
  }

  /** Sums of tables over draws. */
  static final class MixReturnsTables {
    final double[][] nodes;
    final double[][] values;
    final double[][] least;
    final double[][] most;
    double constant;

    MixReturnsTables(double[][] nodes) {
      this.nodes = nodes;
      this.values = new double[nodes.length][];
      this.least = new double[nodes.length][];
      this.most = new double[nodes.length][];
      for (int i = 0; i < nodes.length; i++) {
        values[i] = new double[nodes[i].length];
        least[i] = new double[nodes[i].length - 1];
        most[i] = new double[nodes[i].length - 1];
      }
    }

    void add(MixReturnsTables other) {
      constant += other.constant;
      for (int i = 0; i < nodes.length; i++) {
        add(other.values[i], values[i]);
        add(other.least[i], least[i]);
        add(other.most[i], most[i]);
      }
    }

    private static void add(double[] from, double[] to) {
      for (int k = 0; k < to.length; k++) {
        to[k] += from[k];
      }
    }

    SlopeTable[] tables() {
      return IntStream.range(0, nodes.length)
          .mapToObj(i -> new SlopeTable(nodes[i], values[i], least[i], most[i]))
          .toArray(SlopeTable[]::new);
    }
  }
}
