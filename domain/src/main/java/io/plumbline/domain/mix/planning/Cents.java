package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Money in whole cents that adds up exactly: the largest remainders get the cents that are left.
 */
public final class Cents {

  private Cents() {}

  /** Returns an amount of money in cents, rounded to the nearest. */
  public static long of(double money) {
    return Math.round(money * 100);
  }

  /**
   * Returns {@code amounts} in cents that add up to {@code total}.
   *
   * @param total in cents, within a cent an amount of the amounts' sum
   */
  public static long[] rounded(double[] amounts, long total) {
    long[] cents = new long[amounts.length];
    double[] remainders = new double[amounts.length];
    long rest = total;
    for (int i = 0; i < cents.length; i++) {
      double exact = amounts[i] * 100;
      // an amount meant to be whole cents may lie an ulp below
      double near = Math.rint(exact);
      cents[i] = (long) (Math.abs(exact - near) < 1e-6 ? near : Math.floor(exact));
      remainders[i] = exact - cents[i];
      rest -= cents[i];
    }
    that(
        Math.abs(rest) <= 2L * cents.length,
        "The amounts are %s cents away from their total.",
        rest);
    int step = rest < 0 ? -1 : 1;
    int[] order = byRemainder(remainders, step);
    for (int k = 0; rest != 0; k = (k + 1) % order.length) {
      if (cents[order[k]] + step >= 0) {
        cents[order[k]] += step;
        rest -= step;
      }
    }
    return cents;
  }

  private static int[] byRemainder(double[] remainders, int step) {
    return IntStream.range(0, remainders.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -step * remainders[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Splits {@code total} cents in proportion to {@code weights}, such as a channel's budget over
   * its line items by what each spent; evenly where all are 0.
   */
  public static long[] split(long total, double[] weights) {
    that(weights.length > 0, "There is nothing to split %s cents over.", total);
    double sum = Arrays.stream(weights).sum();
    double[] amounts = new double[weights.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = total / 100.0 * (sum > 0 ? weights[i] / sum : 1.0 / weights.length);
    }
    return rounded(amounts, total);
  }

  /** Returns cents as money. */
  public static double[] money(long[] cents) {
    return Arrays.stream(cents).mapToDouble(cent -> cent / 100.0).toArray();
  }
}
