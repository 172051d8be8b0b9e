package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.mix.kernel.ShapleyKernel;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Shapley values of a game by visiting its coalitions: all of them, or orders drawn at random. */
final class Coalitions {

  /** The most players whose coalitions are all visited: a million coalitions. */
  static final int MOST_PLAYERS = 20;

  private final CoalitionGame game;
  private final double[] values;
  private final int[] order;
  private final double[] pair;
  private final double[] squares;
  private long visited;

  Coalitions(CoalitionGame game, boolean all) {
    this.game = game;
    this.values = new double[all ? 1 << game.players() : 0];
    this.order = new int[game.players()];
    this.pair = new double[game.players()];
    this.squares = new double[game.players()];
  }

  /** Writes each player's credit over all coalitions, each of which is visited once. */
  void enumerate(double[] credits) {
    values[0] = game.begin();
    visited++;
    visit(0, 0, 0);
    ShapleyKernel.exact(values, game.players(), credits);
  }

  private void visit(int depth, int from, int coalition) {
    for (int m = from; m < order.length; m++) {
      int grown = coalition | 1 << m;
      values[grown] = game.join(depth, m);
      visited++;
      visit(depth + 1, m + 1, grown);
    }
  }

  /**
   * Writes each player's mean gain over {@code pairs} random orders and their reverses, and the
   * variance of that mean.
   *
   * @param pairs at least 2
   */
  void sample(int pairs, RandomGenerator random, double[] credits, double[] variances) {
    Arrays.fill(credits, 0);
    Arrays.fill(squares, 0);
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int p = 0; p < pairs; p++) {
      for (int i = order.length - 1; i > 0; i--) {
        swap(i, random.nextInt(i + 1));
      }
      Arrays.fill(pair, 0);
      walk();
      for (int i = 0; i < order.length / 2; i++) {
        swap(i, order.length - 1 - i);
      }
      walk();
      for (int m = 0; m < order.length; m++) {
        double gain = pair[m] / 2;
        credits[m] += gain / pairs;
        squares[m] += gain * gain / pairs;
      }
    }
    for (int m = 0; m < order.length; m++) {
      variances[m] = Math.max(0, squares[m] - credits[m] * credits[m]) / (pairs - 1);
    }
  }

  private void swap(int i, int j) {
    int kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }

  private void walk() {
    double before = game.begin();
    visited++;
    for (int depth = 0; depth < order.length; depth++) {
      double with = game.join(depth, order[depth]);
      pair[order[depth]] += with - before;
      before = with;
      visited++;
    }
  }

  /** Returns how many coalitions were visited so far. */
  long visited() {
    return visited;
  }
}
