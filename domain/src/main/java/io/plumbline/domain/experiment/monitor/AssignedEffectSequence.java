package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.shared.Probability;

/**
 * The mean effect on people treated by a coin, after every one of them: inverse probability
 * weighting around the running means of both arms, held in an empirical Bernstein bound (Howard and
 * others (2021), section 4.2). Outcomes lie in [0, 1]. Holds what has come so far.
 */
public final class AssignedEffectSequence {

  private final double propensity;
  private final double alpha;
  private final GammaExponentialMixture mixture;
  private final double[] outcomes = new double[2];
  private final int[] people = new int[2];
  private int count;
  private double sum;
  private double variance;

  /**
   * @param propensity the chance of being treated, in (0, 1)
   * @param tightestAt the number of people at which the interval is tightest
   * @param noise the variance of an outcome that is expected, positive
   */
  public AssignedEffectSequence(double propensity, double alpha, int tightestAt, double noise) {
    that(propensity > 0 && propensity < 1, "The propensity (%s) lies in (0, 1).", propensity);
    this.propensity = propensity;
    this.alpha = alpha;
    mixture =
        GammaExponentialMixture.at(
            tightestAt * noise / (propensity * (1 - propensity)),
            alpha / 2,
            2 / Math.min(propensity, 1 - propensity));
  }

  /** Takes in the next person. */
  public void add(double outcome, boolean treated) {
    that(outcome >= 0 && outcome <= 1, "The outcome (%s) must lie in [0, 1].", outcome);
    int arm = treated ? 1 : 0;
    double predicted = expected(1) - expected(0);
    double weight = (arm - propensity) / (propensity * (1 - propensity));
    double deviation = weight * (outcome - expected(arm));
    sum += predicted + deviation;
    variance += deviation * deviation;
    count++;
    people[arm]++;
    outcomes[arm] += outcome;
  }

  /** The middle before anybody came; zero while nobody of that arm did: as the published stream. */
  private double expected(int arm) {
    return count == 0 ? 0.5 : outcomes[arm] / Math.max(1, people[arm]);
  }

  public double estimate() {
    return sum / count;
  }

  /** Returns the interval, valid at every look; effects beyond 1 cannot be. */
  public LiftInterval interval() {
    double reach = mixture.bound(variance, alpha / 2) / count;
    return new LiftInterval(
        Math.max(-1, estimate() - reach),
        Math.min(1, estimate() + reach),
        new Probability(1 - alpha));
  }

  /** Returns how likely so good a run were at any time if treatment did no good. */
  public double pValue() {
    return Math.min(1, Math.exp(-mixture.logWealth(sum, variance)));
  }
}
