package io.plumbline.domain.experiment.readout.match;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pairs of geos next to each other in size, the most alike first; one of each is to be treated by
 * the flip of a coin.
 */
public record PairDesign(List<Pair> pairs) {

  /**
   * Two geos.
   *
   * @param one a row of the panel
   * @param other a row of the panel
   * @param distance between their shares of the outcome by period, summed squares
   */
  public record Pair(int one, int other, double distance) {}

  public PairDesign {
    that(!pairs.isEmpty(), "A design has a pair.");
    pairs = List.copyOf(pairs);
  }

  /**
   * Pairs geos by their outcome over the first {@code periods}; of an odd number the largest is
   * left out.
   */
  public static PairDesign bySize(double[][] outcome, int[] rows, int periods) {
    that(rows.length >= 2, "Two geos make a pair.");
    Integer[] order = Arrays.stream(rows).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble((Integer row) -> -total(outcome[row], periods)));
    List<Pair> pairs = new ArrayList<>();
    for (int i = order.length % 2; i + 1 < order.length; i += 2) {
      pairs.add(
          new Pair(
              order[i], order[i + 1], distance(outcome[order[i]], outcome[order[i + 1]], periods)));
    }
    pairs.sort(Comparator.comparingDouble(Pair::distance));
    return new PairDesign(pairs);
  }

  /** Returns the design of the {@code count} pairs most alike. */
  public PairDesign best(int count) {
    that(count > 0 && count <= pairs.size(), "There are %s pairs.", pairs.size());
    return new PairDesign(pairs.subList(0, count));
  }

  /** Returns the rows to treat, one of each pair, by the pair's place. */
  public int[] assign(Seed seed) {
    SplittableRandom random = new SplittableRandom(seed.value());
    return pairs.stream()
        .mapToInt(pair -> random.nextBoolean() ? pair.one() : pair.other())
        .toArray();
  }

  /** Returns the rows not to treat where {@code treated} are, by the pair's place. */
  public int[] controls(int[] treated) {
    int[] controls = new int[pairs.size()];
    for (int i = 0; i < controls.length; i++) {
      Pair pair = pairs.get(i);
      controls[i] = treated[i] == pair.one() ? pair.other() : pair.one();
    }
    return controls;
  }

  private static double total(double[] series, int periods) {
    double sum = 0;
    for (int t = 0; t < periods; t++) {
      sum += series[t];
    }
    return sum;
  }

  private static double distance(double[] one, double[] other, int periods) {
    double size = (total(one, periods) + total(other, periods)) / 2;
    double squares = 0;
    for (int t = 0; t < periods; t++) {
      double off = size > 0 ? (one[t] - other[t]) / size : 0;
      squares += off * off;
    }
    return squares;
  }
}
