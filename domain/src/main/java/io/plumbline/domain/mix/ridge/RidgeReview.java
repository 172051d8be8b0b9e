package io.plumbline.domain.mix.ridge;

import static io.plumbline.domain.mix.review.CheckList.plain;
import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.ReviewThresholds.Bar;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.ModelAnswers;
import io.plumbline.domain.mix.review.CheckList;
import io.plumbline.domain.mix.review.OutcomeChecks;
import java.util.ArrayList;
import java.util.List;

/** Whether a fit of the fast family can be relied on, by the specification's bars. */
final class RidgeReview {

  /** By how much a channel's effect may differ among candidates that predict as well. */
  private static final Bar AMBIGUITY = Bar.atMost(2, Double.POSITIVE_INFINITY);

  private final ResolvedMixModel model;
  private final ReviewThresholds bars;
  private final CheckList list = new CheckList();

  private RidgeReview(ResolvedMixModel model) {
    this.model = model;
    this.bars = model.spec().review();
  }

  /**
   * Returns the diagnostics.
   *
   * @param spread by what factor each channel's effect differs among the front's close members
   */
  static Diagnostics review(
      ResolvedMixModel model,
      SamplingQuality draws,
      ModelAnswers answers,
      ParetoFront front,
      double[] spread) {
    RidgeReview review = new RidgeReview(model);
    OutcomeChecks outcome = new OutcomeChecks(model, answers.accuracy());
    outcome.fit(review.list);
    review.origins(front.chosen());
    outcome.holdout(review.list);
    outcome.residuals(review.list, answers.autocorrelations(1)[0]);
    outcome.baseline(review.list, answers.negativeBaseline());
    review.front(front, spread);
    review.tests(front.chosen());
    outcome.history(review.list);
    return new Diagnostics(
        draws.maxRhat(),
        draws.minEssBulk(),
        draws.minEssTail(),
        draws.minEbfmi(),
        draws.divergences(),
        review.list.verdict(),
        review.list.checks());
  }

  private void origins(Candidate chosen) {
    list.add(
        "rolling-origin error",
        bars.outOfSampleError().judge(chosen.missed()),
        words(
            "Over %d rolling origins the weighted error is %.1f %% (bar %s %%), the root mean squared"
                + " error %.3f of the outcome's range; the shapes were chosen by it, so it flatters.",
            RollingOrigins.SPLITS,
            100 * chosen.missed(),
            plain(100 * bars.outOfSampleError().pass()),
            chosen.error()),
        "Do not plan on forecasts of this model before it predicts better.");
  }

  private void front(ParetoFront front, double[] spread) {
    List<String> ambiguous = new ArrayList<>();
    for (int m = 0; m < spread.length; m++) {
      if (AMBIGUITY.judge(spread[m]) != Verdict.PASS) {
        ambiguous.add(
            "%s (%s)"
                .formatted(
                    model.channels().get(m).name(),
                    spread[m] == Double.POSITIVE_INFINITY
                        ? "from nothing"
                        : "%.1f-fold".formatted(spread[m])));
      }
    }
    list.add(
        "spread of the front",
        ambiguous.isEmpty() ? Verdict.PASS : Verdict.REVIEW,
        ambiguous.isEmpty()
            ? "The %d candidates that predict as well as the best agree on every channel's effect within a factor of %.0f."
                .formatted(front.close().size(), AMBIGUITY.pass())
            : "The %d candidates that predict as well as the best differ in the effect of %s."
                .formatted(front.close().size(), String.join(", ", ambiguous)),
        "Test these channels by an experiment, or fit them by --family bayes, which weighs them.");
  }

  private void tests(Candidate chosen) {
    if (!model.liftTests().isEmpty()) {
      list.add(
          "lift tests",
          bars.testDisagreement().judge(chosen.disagreement()),
          words(
              "The model lies %.1f standard errors from the lift tests, in the root mean square; %s"
                  + " is the bar.",
              chosen.disagreement(), plain(bars.testDisagreement().pass())),
          "Look at how test and model differ; --family bayes fits to the tests themselves.");
    }
  }
}
