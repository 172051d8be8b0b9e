package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.kernel.ShapleyKernel;
import java.util.List;

/** A game of parts that multiply: each channel, and each halo of two members, a factor a cell. */
final class ProductGame implements CoalitionGame {

  private final double[] base;
  private final double[][] factors;
  private final double[][] together;
  private final List<Halo> halos;
  private final double[][] products;
  private final long[] members;

  /**
   * @param base what each cell is without media in the draw at hand; read anew at each {@link
   *     #begin}, as are the factors
   * @param factors by channel, what it multiplies each cell by
   * @param together by halo, the same
   */
  ProductGame(double[] base, double[][] factors, double[][] together, List<Halo> halos) {
    this.base = base;
    this.factors = factors;
    this.together = together;
    this.halos = halos;
    this.products = new double[factors.length + 1][base.length];
    this.members = new long[factors.length + 1];
  }

  @Override
  public int players() {
    return factors.length;
  }

  @Override
  public double begin() {
    System.arraycopy(base, 0, products[0], 0, base.length);
    double sum = 0;
    for (double value : base) {
      sum += value;
    }
    return sum;
  }

  @Override
  public double join(int depth, int player) {
    double[] product = products[depth + 1];
    double sum = ShapleyKernel.multiply(products[depth], factors[player], product);
    for (int h = 0; h < together.length; h++) {
      Halo halo = halos.get(h);
      int other = halo.upper() == player ? halo.lower() : halo.upper();
      boolean concerned = halo.upper() == player || halo.lower() == player;
      if (concerned && (members[depth] >>> other & 1) == 1) {
        sum = ShapleyKernel.multiply(product, together[h], product);
      }
    }
    members[depth + 1] = members[depth] | 1L << player;
    return sum;
  }

  /** Writes each channel's credit by Owen's integral; only without halos. */
  void integral(double[] nodes, double[] weights, double[] credits) {
    ShapleyKernel.product(base, factors, nodes, weights, credits);
  }
}
