package io.plumbline.domain.experiment.readout;

import java.util.List;

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

  private GapPrior(GapAccounts accounts, double[][] likelihood, double[] weights) {
    this.accounts = accounts;
    this.likelihood = likelihood;
    this.weights = weights;
  }

  /** Learns from gaps of geos that were not treated, all of one length; there may be none. */
  static GapPrior of(double[][] gaps, int n) {
    GapAccounts accounts = new GapAccounts(n);
    double[][] likelihood = new double[gaps.length][];
    if (gaps.length > 0) {
      fill(likelihood, gaps, accounts);
    }
    double[] weights = accounts.prior();
    learn(likelihood, weights, accounts.prior(), ROUNDS);
    return new GapPrior(accounts, likelihood, weights);
  }

  /** Returns what the other gaps teach, {@code one} of those learned from not having been seen. */
  GapPrior without(int one) {
    double[][] others = new double[likelihood.length - 1][];
    for (int i = 0; i < others.length; i++) {
      others[i] = likelihood[i < one ? i : i + 1];
    }
    double[] rest = weights.clone();
    learn(others, rest, accounts.prior(), ROUNDS_WITHOUT_ONE);
    return new GapPrior(accounts, others, rest);
  }

  private static void learn(double[][] likelihood, double[] weights, double[] before, int rounds) {
    double[] next = new double[weights.length];
    for (int round = 0; round < rounds && likelihood.length > 0; round++) {
      System.arraycopy(before, 0, next, 0, next.length);
      for (double[] one : likelihood) {
        double part = 1 / product(weights, one);
        for (int k = 0; k < next.length; k++) {
          next[k] += weights[k] * one[k] * part;
        }
      }
      for (int k = 0; k < next.length; k++) {
        weights[k] = next[k] / (likelihood.length + 1);
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
    GapFilter.Passed passed = new GapFilter.Passed();
    List<GapFilter> filters = accounts.filters(periods);
    for (int i = 0; i < gaps.length; i++) {
      likelihood[i] = new double[accounts.count()];
    }
    for (int a = 0; a < filters.size(); a++) {
      GapFilter filter = filters.get(a);
      for (int i = 0; i < gaps.length; i++) {
        filter.pass(gaps[i], passed);
        for (int s = 0; s < slopes; s++) {
          double rest = filter.rest(passed, accounts.slopes[s]);
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

  /** Returns what account {@code k} counts for; all sum to 1. */
  double weight(int k) {
    return weights[k];
  }
}
