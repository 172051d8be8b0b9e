package io.plumbline.domain.numeric;

/**
 * How well chains mix in one quantity.
 *
 * @param rhat the rank-normalised split R-hat
 * @param bulk the effective sample size for the centre
 * @param tail the effective sample size for the tails
 */
public record Mixing(double rhat, double bulk, double tail) {

  /** Reads it off the draws of one quantity after another, in chains of one length. */
  public static final class Gauge {

    private final int chains;
    private final NormalScores scores;

    /** For {@code chains} chains of {@code draws} draws each. */
    public Gauge(int chains, int draws) {
      this.chains = chains;
      this.scores = new NormalScores(2 * chains * (draws / 2));
    }

    /** Returns how well {@code draws}, chain by chain, mix; safe for several threads. */
    public Mixing of(double[] draws) {
      double[] halves = Convergence.split(draws, chains);
      double[] ranked = scores.of(halves);
      return new Mixing(
          Convergence.rhat(halves, ranked, scores, 2 * chains),
          EffectiveSampleSize.ofChains(ranked, 2 * chains),
          EffectiveSampleSize.tail(draws, chains));
    }
  }
}
