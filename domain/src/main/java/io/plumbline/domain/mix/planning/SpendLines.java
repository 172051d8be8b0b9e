package io.plumbline.domain.mix.planning;

import java.util.Arrays;

/** By channel, the exposure that does not depend on its amount, and what one unit of money adds. */
final class SpendLines {

  private final int[] places;
  private final double[] held;
  private final double[][] fixed;
  private final double[][] perMoney;

  /**
   * @param places the channels whose amounts vary
   * @param pattern the flighting; a channel that spends nothing is spread evenly
   */
  SpendLines(PlanFrame frame, int[] places, SpendPlan pattern) {
    int channels = pattern.spend().length;
    this.places = places;
    this.held = pattern.totals();
    this.fixed = new double[channels][];
    this.perMoney = new double[channels][];
    for (int m = 0; m < channels; m++) {
      fixed[m] = frame.exposure(m, new double[frame.length()]);
      double[] one = new double[frame.length()];
      double total = held[m];
      for (int t = 0; t < one.length; t++) {
        one[t] = total > 0 ? pattern.spend()[m][t] / total : 1.0 / one.length;
      }
      perMoney[m] = frame.exposure(m, one);
      for (int i = 0; i < fixed[m].length; i++) {
        perMoney[m][i] -= fixed[m][i];
      }
    }
    for (int m : places) {
      held[m] = Double.NaN;
    }
  }

  /** Writes the amount of every channel, where {@code amounts} are those that vary. */
  void spread(double[] amounts, double[] all) {
    System.arraycopy(held, 0, all, 0, held.length);
    for (int i = 0; i < places.length; i++) {
      all[places[i]] = amounts[i];
    }
  }

  int[] places() {
    return places;
  }

  double[] fixed(int m) {
    return fixed[m];
  }

  double[] perMoney(int m) {
    return perMoney[m];
  }

  /** Returns whether the amount of channel {@code m} varies. */
  boolean varies(int m) {
    return Arrays.stream(places).anyMatch(place -> place == m);
  }
}
