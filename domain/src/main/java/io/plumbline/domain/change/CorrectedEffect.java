package io.plumbline.domain.change;

import io.plumbline.domain.numeric.StandardNormal;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;

/**
 * The effect of a move after its outcome is known in part.
 *
 * <p>Before, the model believes the lift to be about normal, N(m, s²). What came, less what was
 * promised without the move, measures it with the uncertainty of that promise, noise included: y −
 * b ~ N(lift, σ²). The product is normal again, with precision 1/s² + 1/σ². Both beliefs come from
 * one posterior; that they are not independent is left aside, which a wide σ makes harmless.
 *
 * @param mean of the lift in the KPI's own unit
 * @param sd its standard deviation
 * @param without what the time would have brought without the move
 */
record CorrectedEffect(double mean, double sd, double without) {

  /**
   * Corrects the promised lift by an outcome.
   *
   * @param actual the outcome of the time known
   * @param share that time's part of the long window, by what is promised of it
   */
  static CorrectedEffect of(PromisedOutcome promised, double actual, double share) {
    double without = promised.without().mean() * share;
    double m = promised.lift().mean() * share;
    double s2 = square(promised.lift().sd() * share);
    // the sum over a part of the window scatters as its noise does: with the root of the part
    double sigma2 = square(promised.without().sd()) * share;
    if (s2 == 0 || sigma2 == 0) {
      return new CorrectedEffect(s2 == 0 ? m : actual - without, 0, without);
    }
    double precision = 1 / s2 + 1 / sigma2;
    double mean = (m / s2 + (actual - without) / sigma2) / precision;
    return new CorrectedEffect(mean, Math.sqrt(1 / precision), without);
  }

  private static double square(double value) {
    return value * value;
  }

  /** Returns the chance that the lift is above zero. */
  Probability improvement() {
    if (sd == 0) {
      return new Probability(mean > 0 ? 1 : 0);
    }
    return new Probability(StandardNormal.below(mean / sd));
  }

  ObservedOutcome outcome(int days, double actual, long movedCents) {
    Estimate lift = estimate(mean, sd);
    return new ObservedOutcome(
        days,
        actual,
        without == 0 ? estimate(0, 0) : estimate(mean / without, sd / Math.abs(without)),
        lift,
        movedCents > 0 ? Proposal.perMoney(lift, movedCents, days) : null,
        improvement());
  }

  private static Estimate estimate(double mean, double sd) {
    return new Estimate(
        mean,
        sd,
        mean,
        CredibleInterval.ninety(
            mean - StandardNormal.NINETY * sd, mean + StandardNormal.NINETY * sd));
  }
}
