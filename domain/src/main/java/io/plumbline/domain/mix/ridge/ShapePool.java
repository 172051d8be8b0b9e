package io.plumbline.domain.mix.ridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Candidates spread over all that predicts nearly as well as the best: among them the choice is
 * made anew for every resampled outcome, so that intervals know that shapes are estimated too.
 */
final class ShapePool {

  /** How many candidates a pool holds at most. */
  static final int SIZE = 200;

  /** How far from the best a candidate may be, in mean squared error: twice as bad is too far. */
  private static final double WITHIN = 1.5;

  private ShapePool() {}

  /**
   * Returns the chosen candidate, then again and again the one farthest from all taken (Gonzalez
   * 1985, clustering to minimise the largest distance).
   */
  static List<Candidate> of(List<Candidate> candidates, ParetoFront front) {
    double best = front.members().getFirst().error();
    List<Candidate> near =
        candidates.stream().filter(one -> one.error() <= Math.sqrt(WITHIN) * best).toList();
    double[] distances = new double[near.size()];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    List<Candidate> pool = new ArrayList<>();
    @Nullable Candidate next = front.chosen();
    while (next != null) {
      pool.add(next);
      next = pool.size() < SIZE ? farthest(near, next, distances) : null;
    }
    return pool;
  }

  /** Takes the newest into the distances; returns the farthest one, none if all are taken. */
  private static @Nullable Candidate farthest(
      List<Candidate> near, Candidate newest, double[] distances) {
    int farthest = -1;
    double most = 0;
    for (int i = 0; i < distances.length; i++) {
      distances[i] = Math.min(distances[i], distance(near.get(i).point(), newest.point()));
      if (distances[i] > most) {
        most = distances[i];
        farthest = i;
      }
    }
    return farthest < 0 ? null : near.get(farthest);
  }

  private static double distance(double[] one, double[] other) {
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      squares += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return squares;
  }
}
