package io.plumbline.domain.experiment.readout;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What each of the {@link GapAccounts} counts for, before the treated geos' own gaps are seen. */
final class GapPrior {

  /*
   * Geos that were not treated tell how gaps behave in this panel: each is taken to follow one
   * account, with a scale of its own, and the accounts to be drawn from what is sought here. That
   * distribution of greatest likelihood [1] is found by expectation and maximisation [2] from their
   * gaps against each other; what is thought of gaps beforehand counts as one more geo.
   *
   * [1] Kiefer and Wolfowitz (1956), Consistency of the maximum likelihood estimator in the presence
   *     of infinitely many incidental parameters; Laird (1978), Nonparametric maximum likelihood
   *     estimation of a mixing distribution
   * [2] Dempster, Laird and Rubin (1977), Maximum likelihood from incomplete data
   */

  private static final int ROUNDS = 50;
  private static final int ROUNDS_WITHOUT_ONE = 2;

  private final GapAccounts accounts;
  private final double[][] likelihood;
  private final double[] weights;
  private final double each;
  private final int n;
  private final List<GapFilter> filters;

  private GapPrior(
      GapAccounts accounts,
      int n,
      List<GapFilter> filters,
      double[][] likelihood,
      double[] weights,
      double each) {
    this.accounts = accounts;
    this.n = n;
    this.filters = filters;
    this.likelihood = likelihood;
    this.weights = weights;
    this.each = each;
  }

  /** Learns from gaps that are independent of each other. */
  static GapPrior of(double[][] gaps, int n) {
    return of(gaps, n, gaps.length);
  }

  /**
   * Learns from gaps of geos that were not treated, all of one length; there may be none.
   *
   * @param worth how many independent ones they count for
   */
  static GapPrior of(double[][] gaps, int n, double worth) {
    GapAccounts accounts = new GapAccounts(n);
    double[][] likelihood = new double[gaps.length][];
    if (gaps.length > 0) {
      fill(likelihood, gaps, accounts);
    }
    double[] weights = accounts.prior();
    double each = gaps.length == 0 ? 0 : worth / gaps.length;
    learn(likelihood, weights, accounts.prior(), ROUNDS, each);
    return new GapPrior(accounts, n, accounts.filters(n), likelihood, weights, each);
  }

  /** Returns what the gaps teach without those {@code left} out, as if they had not been seen. */
  GapPrior without(IntPredicate left) {
    double[][] others =
        IntStream.range(0, likelihood.length)
            .filter(left.negate())
            .mapToObj(place -> likelihood[place])
            .toArray(double[][]::new);
    double[] rest = weights.clone();
    learn(others, rest, accounts.prior(), ROUNDS_WITHOUT_ONE, each);
    return new GapPrior(accounts, n, filters, others, rest, each);
  }

  private static void learn(
      double[][] likelihood, double[] weights, double[] before, int rounds, double each) {
    double[] next = new double[weights.length];
    for (int round = 0; round < rounds && likelihood.length > 0; round++) {
      System.arraycopy(before, 0, next, 0, next.length);
      for (double[] one : likelihood) {
        double part = each / product(weights, one);
        for (int k = 0; k < next.length; k++) {
          next[k] += weights[k] * one[k] * part;
        }
      }
      for (int k = 0; k < next.length; k++) {
        weights[k] = next[k] / (each * likelihood.length + 1);
      }
    }
  }

  private static double product(double[] one, double[] other) {
    double even = 0;
    double odd = 0;
    for (int k = 0; k + 1 < one.length; k += 2) {
      even += one[k] * other[k];
      odd += one[k + 1] * other[k + 1];
    }
    return one.length % 2 == 0
        ? even + odd
        : even + odd + one[one.length - 1] * other[one.length - 1];
  }

  private static void fill(double[][] likelihood, double[][] gaps, GapAccounts accounts) {
    int periods = gaps[0].length;
    int slopes = accounts.slopes.length;
    GapFilter.Passed[] passed = new GapFilter.Passed[gaps.length];
    Arrays.setAll(passed, i -> new GapFilter.Passed());
    List<GapFilter> filters = accounts.filters(periods);
    for (int i = 0; i < gaps.length; i++) {
      likelihood[i] = new double[accounts.count()];
    }
    for (int a = 0; a < filters.size(); a++) {
      GapFilter filter = filters.get(a);
      for (int i = 0; i + 1 < gaps.length; i += 2) {
        filter.pass(gaps[i], passed[i], gaps[i + 1], passed[i + 1]);
      }
      if (gaps.length % 2 == 1) {
        filter.pass(gaps[gaps.length - 1], passed[gaps.length - 1]);
      }
      for (int i = 0; i < gaps.length; i++) {
        for (int s = 0; s < slopes; s++) {
          double rest = filter.rest(passed[i], accounts.slopes[s]);
          likelihood[i][a * slopes + s] =
              filter.ofAccount[s] - (periods - 1) / 2.0 * Math.log(rest);
        }
      }
    }
    for (double[] one : likelihood) {
      exponentiate(one);
    }
  }

  /** Turns logarithms into numbers of which the largest is 1. */
  static void exponentiate(double[] logarithms) {
    double most = Double.NEGATIVE_INFINITY;
    for (double one : logarithms) {
      most = Math.max(most, one);
    }
    for (int k = 0; k < logarithms.length; k++) {
      logarithms[k] = Math.exp(logarithms[k] - most);
    }
  }

  GapAccounts accounts() {
    return accounts;
  }

  /** Returns a filter by account for series of {@code periods}. */
  List<GapFilter> filters(int periods) {
    return periods == n ? filters : accounts.filters(periods);
  }

  /** Returns what account {@code k} counts for; all sum to 1. */
  double weight(int k) {
    return weights[k];
  }
}
