package io.plumbline.domain.mix.review;

import static io.plumbline.domain.mix.review.CheckList.plain;
import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.insight.ModelHealth;

/** Whether model and outcome go together. */
record FitChecks(ReviewedFit fit, ModelHealth health) {

  private ReviewThresholds bars() {
    return fit.model().spec().review();
  }

  void addTo(CheckList list) {
    ReviewThresholds bars = bars();
    OutcomeChecks outcome = new OutcomeChecks(fit.model(), fit.accuracy());
    outcome.residuals(list, health.autocorrelations()[0]);
    outcome.baseline(list, fit.negativeBaseline());
    outcome.fit(list);
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
    outcome.holdout(list);
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
}
