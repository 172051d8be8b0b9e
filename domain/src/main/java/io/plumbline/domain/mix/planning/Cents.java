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

  /**
   * Splits {@code total} cents in proportion to {@code weights} within bounds: who stands at one
   * passes the rest to the others. Those without weight get something when nobody else can.
   *
   * @param least in cents, together at most {@code total}
   * @param most in cents, together at least {@code total}
   */
  public static long[] split(long total, double[] weights, long[] least, long[] most) {
    that(
        Arrays.stream(least).sum() <= total && total <= Arrays.stream(most).sum(),
        "The bounds leave no room for %s cents.",
        total);
    long[] cents = new long[weights.length];
    int[] free = IntStream.range(0, weights.length).toArray();
    long rest = total;
    while (free.length > 0) {
      int[] now = free;
      long[] wished =
          split(rest, Arrays.stream(now).mapToDouble(place -> weights[place]).toArray());
      long raised = 0;
      for (int i = 0; i < now.length; i++) {
        cents[now[i]] = Math.clamp(wished[i], least[now[i]], most[now[i]]);
        raised += cents[now[i]] - wished[i];
      }
      if (raised == 0) {
        return cents;
      }
      // the greater breach is settled for good: the rest only moves away from those bounds
      boolean low = raised > 0;
      free =
          IntStream.range(0, now.length)
              .filter(i -> low ? wished[i] >= least[now[i]] : wished[i] <= most[now[i]])
              .map(i -> now[i])
              .toArray();
      rest = total;
      for (int i = 0; i < cents.length; i++) {
        int place = i;
        rest -= Arrays.stream(free).anyMatch(one -> one == place) ? 0 : cents[i];
      }
    }
    throw new IllegalStateException("%s cents were left over.".formatted(rest));
  }

  /** Returns cents as money. */
  public static double[] money(long[] cents) {
    return Arrays.stream(cents).mapToDouble(cent -> cent / 100.0).toArray();
  }
}
