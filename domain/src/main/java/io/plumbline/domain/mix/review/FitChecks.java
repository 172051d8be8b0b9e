package io.plumbline.domain.mix.review;

import static io.plumbline.domain.mix.review.CheckList.plain;
import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ModelHealth;

/** Whether model and outcome go together. */
record FitChecks(ReviewedFit fit, ModelHealth health) {

  private ReviewThresholds bars() {
    return fit.model().spec().review();
  }

  void addTo(CheckList list) {
    ReviewThresholds bars = bars();
    Accuracy accuracy = fit.accuracy();
    double negativeBaseline = fit.negativeBaseline();
    double autocorrelation = health.autocorrelations()[0];
    list.add(
        "residual autocorrelation",
        bars.autocorrelation().judge(autocorrelation),
        words(
            "What the fit leaves correlates with the period before by %.2f; more than %s means that"
                + " the baseline is too stiff and demand may be credited to media.",
            autocorrelation, plain(bars.autocorrelation().pass())),
        "Set the trend's knots closer together, or add the control that moves demand.");
    list.add(
        "negative baseline",
        bars.negativeBaseline().judge(negativeBaseline),
        words(
            "The baseline is negative over the window with probability %.2f; at most %s is"
                + " plausible.",
            negativeBaseline, plain(bars.negativeBaseline().pass())),
        "Lower the priors on ROI, or look for a control that is missing.");
    list.add(
        "fit",
        bars.fit().judge(accuracy.r2()),
        words(
            "The model explains %.0f %% of the outcome's variance in sample; %s %% is the bar.",
            100 * accuracy.r2(), plain(100 * bars.fit().pass())),
        "Look for what moves the outcome and is not in the model: promotions, prices, holidays.");
    list.add(
        "total outcome",
        bars.predictiveP().judge(health.predictiveP()),
        words(
            "In a part of %.2f of the draws the expected total lies at least as far from their mean as"
                + " the actual one does (posterior predictive p-value); %s is the bar.",
            health.predictiveP(), plain(bars.predictiveP().pass())),
        "The model misses the level of the outcome; look for outliers and for priors that are too"
            + " narrow.");
    leaveOneOut(list);
    holdout(list);
  }

  private void leaveOneOut(CheckList list) {
    ModelHealth.LeaveOneOutResult left = health.looic();
    if (left == null) {
      return;
    }
    ReviewThresholds bars = bars();
    int cells = fit.model().fittedCells();
    double part = left.unreliable() / (double) cells;
    list.add(
        "influential observations",
        bars.paretoK().judge(part),
        words(
            "%d of %d observations move the fit so much that leaving them out cannot be judged"
                + " (Pareto k above 0.7); at most %s %% should. The worst k is %.2f.",
            left.unreliable(), cells, plain(100 * bars.paretoK().pass()), left.worstK()),
        "Look at these periods: an event without a control, or an error in the data; Student-t"
            + " noise bears outliers.");
  }

  private void holdout(CheckList list) {
    ReviewThresholds bars = bars();
    Accuracy.Holdout holdout = fit.accuracy().holdout();
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
  void history(CheckList list) {
    int weeks = fit.model().window().fitted() * fit.model().spec().granularity().days() / 7;
    list.add(
        "history",
        bars().historyWeeks().judge(weeks),
        words(
            "The model saw %d weeks; %s are needed to tell season from media.",
            weeks, plain(bars().historyWeeks().pass())),
        "Add older data, or read the season's part with care.");
  }
}
