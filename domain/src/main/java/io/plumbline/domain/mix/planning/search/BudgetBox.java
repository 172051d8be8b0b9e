package io.plumbline.domain.mix.planning.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Amounts between bounds that add up to a total. */
@SuppressWarnings("ArrayRecordComponent") // a few numbers; compared by nobody
public record BudgetBox(double[] least, double[] most, double total) {

  /** Returns whether there are any. */
  public boolean feasible() {
    double slack = 1e-9 * Math.max(1, Math.abs(total));
    return Arrays.stream(least).sum() <= total + slack
        && Arrays.stream(most).sum() >= total - slack;
  }

  /**
   * Returns the amounts with the greatest sum of products with {@code slopes}: the steepest filled
   * first.
   */
  public double[] steepest(double[] slopes) {
    double[] amounts = least.clone();
    double rest = total - Arrays.stream(least).sum();
    int[] order =
        IntStream.range(0, slopes.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -slopes[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : order) {
      double more = Math.max(0, Math.min(most[i] - least[i], rest));
      amounts[i] += more;
      rest -= more;
    }
    return amounts;
  }

  /**
   * Returns the amounts nearest to {@code wish} in the metric of positive {@code weights}: wish
   * less a common price over the weights, cut off at the bounds.
   */
  public double[] nearest(double[] wish, double[] weights) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < wish.length; i++) {
      low = Math.min(low, weights[i] * (wish[i] - most[i]));
      high = Math.max(high, weights[i] * (wish[i] - least[i]));
    }
    double[] amounts = new double[wish.length];
    for (int step = 0; step < 200 && low < high; step++) {
      double price = 0.5 * (low + high);
      if (price == low || price == high) {
        break;
      }
      double sum = fill(wish, weights, price, amounts);
      if (sum > total) {
        low = price;
      } else {
        high = price;
      }
    }
    settle(wish, weights, high, amounts);
    return amounts;
  }

  private double fill(double[] wish, double[] weights, double price, double[] amounts) {
    double sum = 0;
    for (int i = 0; i < wish.length; i++) {
      amounts[i] = Math.max(least[i], Math.min(most[i], wish[i] - price / weights[i]));
      sum += amounts[i];
    }
    return sum;
  }

  /** Spreads what rounding left over what lies between its bounds. */
  private void settle(double[] wish, double[] weights, double price, double[] amounts) {
    double rest = total - fill(wish, weights, price, amounts);
    for (int round = 0; round < 3 && rest != 0; round++) {
      double room = 0;
      for (int i = 0; i < amounts.length; i++) {
        room += amounts[i] > least[i] && amounts[i] < most[i] ? 1 / weights[i] : 0;
      }
      for (int i = 0; i < amounts.length && room > 0; i++) {
        if (amounts[i] > least[i] && amounts[i] < most[i]) {
          double moved = amounts[i] + rest / (weights[i] * room);
          amounts[i] = Math.max(least[i], Math.min(most[i], moved));
        }
      }
      rest = total - Arrays.stream(amounts).sum();
      if (room == 0) {
        break;
      }
    }
    for (int i = 0; i < amounts.length && rest != 0; i++) {
      double moved = Math.max(least[i], Math.min(most[i], amounts[i] + rest));
      rest -= moved - amounts[i];
      amounts[i] = moved;
    }
  }

  /** Returns whether {@code amounts} are among them, up to rounding. */
  public boolean contains(double[] amounts) {
    double slack = 1e-9 * Math.max(1, Math.abs(total));
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] < least[i] - slack || amounts[i] > most[i] + slack) {
        return false;
      }
    }
    return Math.abs(Arrays.stream(amounts).sum() - total) <= slack;
  }

  /** Returns this box with other bounds of one amount. */
  BudgetBox with(int place, double from, double to) {
    double[] lower = least.clone();
    double[] upper = most.clone();
    lower[place] = from;
    upper[place] = to;
    return new BudgetBox(lower, upper, total);
  }
}
