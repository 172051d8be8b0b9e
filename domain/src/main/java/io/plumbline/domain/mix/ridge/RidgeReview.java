package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.ReviewThresholds.Bar;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ModelAnswers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether a fit of the fast family can be relied on, by the specification's bars. */
final class RidgeReview {

  /** By how much a channel's effect may differ among candidates that predict as well. */
  private static final Bar AMBIGUITY = Bar.atMost(2, Double.POSITIVE_INFINITY);

  private final ResolvedMixModel model;
  private final ReviewThresholds bars;
  private final List<Check> checks = new ArrayList<>();

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
    review.prediction(answers.accuracy(), front.chosen());
    review.baseline(answers);
    review.front(front, spread);
    review.tests(front.chosen());
    review.history();
    Verdict verdict =
        review.checks.stream()
            .map(Check::verdict)
            .max(Comparator.naturalOrder())
            .orElse(Verdict.PASS);
    return new Diagnostics(
        draws.maxRhat(),
        draws.minEssBulk(),
        draws.minEssTail(),
        draws.minEbfmi(),
        draws.divergences(),
        verdict,
        review.checks);
  }

  private void prediction(Accuracy accuracy, Candidate chosen) {
    check(
        "fit",
        verdict(bars.fit(), accuracy.r2()),
        "The model explains %.0f %% of the outcome's variance in sample; %.0f %% is the bar."
            .formatted(100 * accuracy.r2(), 100 * bars.fit().pass()),
        "Look for what moves the outcome and is not in the model: promotions, prices, holidays.");
    check(
        "rolling-origin error",
        verdict(bars.outOfSampleError(), chosen.missed()),
        ("Over %d rolling origins the weighted error is %.1f %% (bar %.0f %%), the root mean squared"
                + " error %.3f of the outcome's range; the shapes were chosen by it, so it flatters.")
            .formatted(
                RollingOrigins.SPLITS,
                100 * chosen.missed(),
                100 * bars.outOfSampleError().pass(),
                chosen.error()),
        "Do not plan on forecasts of this model before it predicts better.");
    Accuracy.Holdout holdout = accuracy.holdout();
    if (holdout != null) {
      check(
          "out-of-sample error",
          worst(
              verdict(bars.outOfSampleError(), holdout.wmape()),
              verdict(bars.outOfSampleCoverage(), holdout.coverage90())),
          ("Over %d held-out periods the weighted error is %.1f %% (bar %.0f %%), and %.0f %% of them"
                  + " lie inside the 90 %% interval (bar %.0f %%).")
              .formatted(
                  holdout.periods(),
                  100 * holdout.wmape(),
                  100 * bars.outOfSampleError().pass(),
                  100 * holdout.coverage90(),
                  100 * bars.outOfSampleCoverage().pass()),
          "Do not plan on forecasts of this model before it predicts better.");
    }
  }

  private void baseline(ModelAnswers answers) {
    double autocorrelation = answers.residualAutocorrelation();
    check(
        "residual autocorrelation",
        verdict(bars.autocorrelation(), autocorrelation),
        ("What the fit leaves correlates with the period before by %.2f; more than %.2f means that"
                + " the baseline is too stiff and demand may be credited to media.")
            .formatted(autocorrelation, bars.autocorrelation().pass()),
        "Set the trend's knots closer together, or add the control that moves demand.");
    double negative = answers.negativeBaseline();
    check(
        "negative baseline",
        verdict(bars.negativeBaseline(), negative),
        "The baseline is negative over the window in %.0f %% of the draws; at most %.0f %% are plausible."
            .formatted(100 * negative, 100 * bars.negativeBaseline().pass()),
        "Look for a control that is missing.");
  }

  private void front(ParetoFront front, double[] spread) {
    List<String> ambiguous = new ArrayList<>();
    for (int m = 0; m < spread.length; m++) {
      if (verdict(AMBIGUITY, spread[m]) != Verdict.PASS) {
        ambiguous.add(
            "%s (%s)"
                .formatted(
                    model.channels().get(m).name(),
                    spread[m] == Double.POSITIVE_INFINITY
                        ? "from nothing"
                        : "%.1f-fold".formatted(spread[m])));
      }
    }
    check(
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
      check(
          "lift tests",
          verdict(bars.testDisagreement(), chosen.disagreement()),
          "The model lies %.1f standard errors from the lift tests, in the root mean square; %.1f is the bar."
              .formatted(chosen.disagreement(), bars.testDisagreement().pass()),
          "Look at how test and model differ; --family bayes fits to the tests themselves.");
    }
  }

  private void history() {
    int weeks = model.window().fitted() * model.spec().granularity().days() / 7;
    check(
        "history",
        verdict(bars.historyWeeks(), weeks),
        "The model saw %d weeks; %.0f are needed to tell season from media."
            .formatted(weeks, bars.historyWeeks().pass()),
        "Add older data, or read the season's part with care.");
  }

  private void check(String name, Verdict verdict, String found, String advice) {
    checks.add(new Check(name, verdict, verdict == Verdict.PASS ? found : found + " " + advice));
  }

  private static Verdict verdict(Bar bar, double value) {
    double sign = bar.rising() ? 1 : -1;
    if (sign * value <= sign * bar.pass()) {
      return Verdict.PASS;
    }
    return sign * value <= sign * bar.review() ? Verdict.REVIEW : Verdict.FAIL;
  }

  private static Verdict worst(Verdict one, Verdict other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
