package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.mix.Halo;
import java.util.List;

/** A game of parts that add up: what each channel brings alone, and each halo if both are in. */
final class AdditiveGame implements CoalitionGame {

  private final double[] alone;
  private final double[] together;
  private final List<Halo> halos;
  private final double[] values;
  private final long[] members;

  /**
   * @param alone what each channel brings in the draw at hand; read anew at each {@link #begin}
   * @param together what each halo brings
   */
  AdditiveGame(double[] alone, double[] together, List<Halo> halos) {
    this.alone = alone;
    this.together = together;
    this.halos = halos;
    this.values = new double[alone.length + 1];
    this.members = new long[alone.length + 1];
  }

  @Override
  public int players() {
    return alone.length;
  }

  @Override
  public double begin() {
    return 0;
  }

  @Override
  public double join(int depth, int player) {
    double value = values[depth] + alone[player];
    for (int h = 0; h < together.length; h++) {
      Halo halo = halos.get(h);
      int other = halo.upper() == player ? halo.lower() : halo.upper();
      boolean concerned = halo.upper() == player || halo.lower() == player;
      value += concerned && (members[depth] >>> other & 1) == 1 ? together[h] : 0;
    }
    members[depth + 1] = members[depth] | 1L << player;
    values[depth + 1] = value;
    return value;
  }

  /** Writes each channel's credit: its own, and half of every halo it is part of. */
  void pairwise(double[] credits) {
    System.arraycopy(alone, 0, credits, 0, alone.length);
    for (int h = 0; h < together.length; h++) {
      credits[halos.get(h).upper()] += together[h] / 2;
      credits[halos.get(h).lower()] += together[h] / 2;
    }
  }
}
