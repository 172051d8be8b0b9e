package io.plumbline.domain.mix.inference;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;

/**
 * The draws of a posterior, in the parameters people read.
 *
 * @param names the parameters, such as {@code roi.tv}, {@code alpha.tv}, {@code sigma}
 * @param chains how many chains
 * @param draws how many draws each
 * @param values the draws, chain by chain, draw by draw, parameter by parameter: the value of
 *     parameter p in draw d of chain c stands at {@code (c * draws + d) * names.size() + p}
 * @param logDensities the log posterior density of each draw, up to a constant, chain by chain
 */
@SuppressWarnings("ArrayRecordComponent") // a million numbers; compared by nobody
public record Posterior(
    List<String> names, int chains, int draws, double[] values, double[] logDensities) {

  public Posterior {
    names = List.copyOf(names);
    that(
        values.length == chains * draws * names.size() && logDensities.length == chains * draws,
        "The draws do not fit %s chains of %s draws of %s parameters.",
        chains,
        draws,
        names.size());
  }

  /** Returns the draws of parameter {@code p}, chain by chain. */
  public double[] draws(int p) {
    double[] own = new double[chains * draws];
    for (int d = 0; d < own.length; d++) {
      own[d] = values[d * names.size() + p];
    }
    return own;
  }
}
