package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spend of each channel in each planned period, over all geos, and what else is changed; organic
 * channels have zeros and stay as they were.
 *
 * @param spend by channel in the model's order, then by planned period, in money; not to be changed
 * @param shifts changes of controls and treatments
 */
@SuppressWarnings("ArrayRecordComponent") // a table; compared by nobody
public record SpendPlan(double[][] spend, List<ControlShift> shifts) {

  public SpendPlan {
    for (double[] channel : spend) {
      for (double money : channel) {
        that(money >= 0 && Double.isFinite(money), "A plan cannot spend %s.", money);
      }
    }
    shifts = List.copyOf(shifts);
  }

  /** A plan of nothing but spend; copies the table. */
  public static SpendPlan of(double[][] spend) {
    return new SpendPlan(copy(spend), List.of());
  }

  private static double[][] copy(double[][] spend) {
    return Arrays.stream(spend).map(double[]::clone).toArray(double[][]::new);
  }

  /** Returns a copy of the spend, to be changed. */
  public double[][] copied() {
    return copy(spend);
  }

  /** Returns this plan with another spend; copies the table. */
  public SpendPlan spending(double[][] other) {
    return new SpendPlan(copy(other), shifts);
  }

  /** Returns this plan with one more change of a control. */
  public SpendPlan with(ControlShift shift) {
    List<ControlShift> all = new ArrayList<>(shifts);
    all.add(shift);
    return new SpendPlan(spend, all);
  }

  /** Returns what channel {@code m} spends over all planned periods. */
  public double total(int m) {
    return Arrays.stream(spend[m]).sum();
  }

  /** Returns what each channel spends over all planned periods. */
  public double[] totals() {
    return Arrays.stream(spend).mapToDouble(channel -> Arrays.stream(channel).sum()).toArray();
  }

  /** Returns what is spent in all. */
  public double total() {
    return Arrays.stream(totals()).sum();
  }

  /**
   * Returns this plan with each channel's total as given, its flighting kept; a channel that spends
   * nothing yet is spread evenly.
   */
  public SpendPlan scaledTo(double[] totals) {
    double[][] scaled = copied();
    for (int m = 0; m < scaled.length; m++) {
      double now = total(m);
      for (int t = 0; t < scaled[m].length; t++) {
        scaled[m][t] = now > 0 ? scaled[m][t] * (totals[m] / now) : totals[m] / scaled[m].length;
      }
    }
    return new SpendPlan(scaled, shifts);
  }
}
