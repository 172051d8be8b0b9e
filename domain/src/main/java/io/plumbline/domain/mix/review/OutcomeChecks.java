package io.plumbline.domain.mix.review;

import static io.plumbline.domain.mix.review.CheckList.plain;
import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.insight.Accuracy;

/** Whether model and outcome go together: what is asked of every family. */
public record OutcomeChecks(ResolvedMixModel model, Accuracy accuracy) {

  private ReviewThresholds bars() {
    return model.spec().review();
  }

  /** Adds whether neighbouring periods are missed alike. */
  public void residuals(CheckList list, double autocorrelation) {
    list.add(
        "residual autocorrelation",
        bars().autocorrelation().judge(autocorrelation),
        words(
            "What the fit leaves correlates with the period before by %.2f; more than %s means that"
                + " the baseline is too stiff and demand may be credited to media.",
            autocorrelation, plain(bars().autocorrelation().pass())),
        "Set the trend's knots closer together, or add the control that moves demand.");
  }

  /** Adds whether media are credited with more than everything. */
  public void baseline(CheckList list, double negativeBaseline) {
    list.add(
        "negative baseline",
        bars().negativeBaseline().judge(negativeBaseline),
        words(
            "The baseline is negative over the window with probability %.2f; at most %s is"
                + " plausible.",
            negativeBaseline, plain(bars().negativeBaseline().pass())),
        "Look for a control that is missing, or lower the belief in ROI if one was stated.");
  }

  /** Adds how much of the outcome is explained in sample. */
  public void fit(CheckList list) {
    list.add(
        "fit",
        bars().fit().judge(accuracy.r2()),
        words(
            "The model explains %.0f %% of the outcome's variance in sample; %s %% is the bar.",
            100 * accuracy.r2(), plain(100 * bars().fit().pass())),
        "Look for what moves the outcome and is not in the model: promotions, prices, holidays.");
  }

  /** Adds how well the periods kept from the fit are foretold, where there are any. */
  public void holdout(CheckList list) {
    ReviewThresholds bars = bars();
    Accuracy.Holdout holdout = accuracy.holdout();
    if (holdout == null) {
      return;
    }
    list.add(
        "out-of-sample error",
        CheckList.worse(
            bars.outOfSampleError().judge(holdout.wmape()),
            bars.outOfSampleCoverage().judge(holdout.coverage90())),
        words(
            "Over %d held-out periods the weighted error is %.1f %% (bar %s %%), and %.0f %% of them"
                + " lie inside the 90 %% interval (bar %s %%).",
            holdout.periods(),
            100 * holdout.wmape(),
            plain(100 * bars.outOfSampleError().pass()),
            100 * holdout.coverage90(),
            plain(100 * bars.outOfSampleCoverage().pass())),
        "Do not plan on forecasts of this model before it predicts better.");
  }

  /** Adds whether enough was seen. */
  public void history(CheckList list) {
    int weeks = model.window().fitted() * model.spec().granularity().days() / 7;
    list.add(
        "history",
        bars().historyWeeks().judge(weeks),
        words(
            "The model saw %d weeks; %s are needed to tell season from media.",
            weeks, plain(bars().historyWeeks().pass())),
        "Add older data, or read the season's part with care.");
  }
}
