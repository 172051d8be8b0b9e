package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.inference.Diagnostics.Verdict;

/**
 * The bars of the model review: a value up to {@code pass} passes, up to {@code review} needs a
 * look, beyond it fails.
 *
 * @param rhat the largest rank-normalised split R-hat
 * @param effectiveSamples the smallest effective sample size, bulk or tail
 * @param divergences divergent draws, as a part of all
 * @param energy the smallest E-BFMI
 * @param autocorrelation of the residuals, lag 1
 * @param negativeBaseline the probability that the baseline is negative
 * @param fit R² in sample
 * @param outOfSampleError weighted absolute percentage error of the holdout
 * @param outOfSampleCoverage part of the holdout inside the 90 % interval
 * @param paretoK the part of the periods whose leave-one-out estimate is unreliable (k > 0.7)
 * @param predictiveP the posterior predictive p-value of the total outcome
 * @param collinearity the variance inflation factor of a channel
 * @param channelCorrelation the correlation, either sign, of two channels' contributions over the
 *     draws
 * @param learning the part of the prior's spread that is left of a channel's effect
 * @param highestRoi a channel's mean ROI times its part of all spend
 * @param lowestRoi a channel's mean ROI over its part of all spend
 * @param formEvidence by how many nats another form of carry-over or saturation may explain the
 *     data better that changes no channel's answer
 * @param formSensitivity by how many nats one may that puts a channel outside its interval; below 0
 *     the form explains them less well than the one assumed
 * @param structuralBreak by how many nats a lasting jump of the level may explain the data better
 * @param spendFollowsDemand by how many nats the next period's spend may foretell the outcome
 * @param testDisagreement how many standard errors a lift test may lie from the model
 * @param testWeight what must be left of the information of a channel's newest test
 * @param historyWeeks how many weeks must be fitted
 */
public record ReviewThresholds(
    Bar rhat,
    Bar effectiveSamples,
    Bar divergences,
    Bar energy,
    Bar autocorrelation,
    Bar negativeBaseline,
    Bar fit,
    Bar outOfSampleError,
    Bar outOfSampleCoverage,
    Bar paretoK,
    Bar predictiveP,
    Bar collinearity,
    Bar channelCorrelation,
    Bar learning,
    Bar highestRoi,
    Bar lowestRoi,
    Bar formEvidence,
    Bar formSensitivity,
    Bar structuralBreak,
    Bar spendFollowsDemand,
    Bar testDisagreement,
    Bar testWeight,
    Bar historyWeeks) {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** Ours: stricter than what is usual (docs/model.md says why). */
  public static final ReviewThresholds DEFAULT =
      new ReviewThresholds(
          Bar.atMost(1.01, 1.05),
          Bar.atLeast(400, 100),
          Bar.atMost(0, 0.01),
          Bar.atLeast(0.3, 0.2),
          Bar.atMost(0.2, NEVER),
          Bar.atMost(0.05, 0.5),
          Bar.atLeast(0.7, 0.3),
          Bar.atMost(0.15, 0.4),
          Bar.atLeast(0.7, 0.4),
          Bar.atMost(0.05, 0.2),
          Bar.atLeast(0.05, 0.001),
          Bar.atMost(10, NEVER),
          Bar.atMost(0.8, NEVER),
          Bar.atMost(0.9, NEVER),
          Bar.atMost(20, NEVER),
          Bar.atLeast(0.5, 0),
          Bar.atMost(3, NEVER),
          Bar.atMost(-1, 10),
          Bar.atMost(3, 10),
          Bar.atMost(3, NEVER),
          Bar.atMost(2, 4),
          Bar.atLeast(0.5, 0),
          Bar.atLeast(104, 0));

  /**
   * Two bars, from the good side to the bad one.
   *
   * @param rising whether larger values are worse
   */
  public record Bar(double pass, double review, boolean rising) {

    public Bar {
      that(
          rising ? pass <= review : pass >= review,
          "What passes (%s) must be stricter than what needs a look (%s).",
          pass,
          review);
    }

    /** Passes up to {@code pass}, fails beyond {@code review}. */
    public static Bar atMost(double pass, double review) {
      return new Bar(pass, review, true);
    }

    /** Passes from {@code pass} on, fails below {@code review}. */
    public static Bar atLeast(double pass, double review) {
      return new Bar(pass, review, false);
    }

    /** Returns what {@code value} deserves; what is no number fails. */
    public Verdict judge(double value) {
      if (rising ? value <= pass : value >= pass) {
        return Verdict.PASS;
      }
      return (rising ? value <= review : value >= review) ? Verdict.REVIEW : Verdict.FAIL;
    }
  }
}
