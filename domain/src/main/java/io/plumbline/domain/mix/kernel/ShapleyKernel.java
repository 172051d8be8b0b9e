package io.plumbline.domain.mix.kernel;

import java.util.Arrays;

/**
 * Shapley values of games whose players are channels.
 *
 * <p>Coalitions are bit sets: player m is in coalition s where bit m of s is set.
 */
public final class ShapleyKernel {

  /*
   * Of a table: phi_m = sum over s without m of |s|! (M-1-|s|)! / M! (v(s + m) - v(s)).
   *
   * Where a cell's value is a product of the members' factors, v(s) = b prod_{m in s} a_m, Owen's
   * multilinear extension [1] gives the same number without coalitions:
   *
   *   phi_m = b (a_m - 1) integral over t in (0, 1) of prod_{j != m} (1 + t (a_j - 1))
   *
   * a polynomial of degree M - 1, on which Gauss and Legendre's rule with M/2 nodes is exact.
   *
   * [1] Owen (1972), Multilinear Extensions of Games
   */

  private ShapleyKernel() {}

  /** Writes each player's credit from the values of all {@code 2^players} coalitions. */
  public static void exact(double[] values, int players, double[] credits) {
    double[] weights = new double[players];
    double weight = 1.0 / players;
    for (int size = 0; size < players; size++) {
      weights[size] = weight;
      weight *= (size + 1.0) / Math.max(1, players - 1 - size);
    }
    Arrays.fill(credits, 0, players, 0);
    for (int coalition = 0; coalition < values.length; coalition++) {
      int size = Integer.bitCount(coalition);
      double with = size == 0 ? 0 : weights[size - 1] * values[coalition];
      double without = size == players ? 0 : weights[size] * values[coalition];
      for (int m = 0; m < players; m++) {
        credits[m] += (coalition >>> m & 1) == 1 ? with : -without;
      }
    }
  }

  /**
   * Writes each player's credit where values are sums over cells of products.
   *
   * @param base what a cell is without players
   * @param factors by player, what a cell is multiplied by, at least 1
   * @param nodes of a rule on (0, 1) that is exact on polynomials of degree players - 1
   */
  public static void product(
      double[] base, double[][] factors, double[] nodes, double[] weights, double[] credits) {
    Arrays.fill(credits, 0);
    for (int cell = 0; cell < base.length; cell++) {
      for (int n = 0; n < nodes.length; n++) {
        double all = weights[n] * base[cell];
        for (double[] factor : factors) {
          all *= 1 + nodes[n] * (factor[cell] - 1);
        }
        for (int m = 0; m < factors.length; m++) {
          double more = factors[m][cell] - 1;
          credits[m] += all * more / (1 + nodes[n] * more);
        }
      }
    }
  }

  /** Writes Gauss and Legendre's rule of {@code nodes.length} nodes on (0, 1). */
  public static void gaussLegendre(double[] nodes, double[] weights) {
    int n = nodes.length;
    for (int i = 0; i < n; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double slope = 1;
      for (int step = 0; step < 100; step++) {
        double before = 0;
        double value = 1;
        for (int k = 1; k <= n; k++) {
          double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
          before = value;
          value = next;
        }
        slope = n * (x * value - before) / (x * x - 1);
        double move = value / slope;
        x -= move;
        if (Math.abs(move) < 1e-16) {
          break;
        }
      }
      nodes[i] = (1 - x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
  }

  /** Writes the products of two series and returns their sum. */
  public static double multiply(double[] a, double[] b, double[] product) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < product.length; i += 2) {
      double one = a[i] * b[i];
      double other = a[i + 1] * b[i + 1];
      product[i] = one;
      product[i + 1] = other;
      even += one;
      odd += other;
    }
    for (; i < product.length; i++) {
      product[i] = a[i] * b[i];
      even += product[i];
    }
    return even + odd;
  }
}
