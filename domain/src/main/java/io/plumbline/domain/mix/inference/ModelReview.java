package io.plumbline.domain.mix.inference;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.ModelWindow;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.Accuracy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether a fit can be relied on: each check with its bar, its verdict, and what to do. */
public final class ModelReview {

  private final List<Check> checks = new ArrayList<>();

  /** Returns the diagnostics of a fit. */
  public static Diagnostics review(
      SamplingQuality sampling,
      Accuracy accuracy,
      double residualAutocorrelation,
      double negativeBaseline,
      List<String> hardlyMoved,
      ModelWindow window,
      Granularity granularity) {
    ModelReview review = new ModelReview();
    review.sampling(sampling);
    review.model(accuracy, residualAutocorrelation, negativeBaseline);
    review.learning(hardlyMoved);
    review.history(window, granularity);
    Verdict verdict =
        review.checks.stream()
            .map(Check::verdict)
            .max(Comparator.naturalOrder())
            .orElse(Verdict.PASS);
    return new Diagnostics(
        sampling.maxRhat(),
        sampling.minEssBulk(),
        sampling.minEssTail(),
        sampling.minEbfmi(),
        sampling.divergences(),
        verdict,
        review.checks);
  }

  private void sampling(SamplingQuality sampling) {
    check(
        "convergence",
        atMost(sampling.maxRhat(), 1.01, 1.05),
        "The largest R-hat is %.4f (%s); it should be at most 1.01.%s",
        sampling.maxRhat(),
        sampling.worst(),
        "Sample longer; if that does not help, the data cannot tell some parameters apart.");
    double ess = Math.min(sampling.minEssBulk(), sampling.minEssTail());
    check(
        "effective sample size",
        atLeast(ess, 400, 100),
        "The draws are worth at least %.0f independent ones (bulk %.0f, tail %.0f); 400 are"
            + " needed.%s",
        ess,
        sampling.minEssBulk(),
        sampling.minEssTail(),
        "Sample longer: more draws a chain.");
    check(
        "divergences",
        atMost(sampling.divergences() / (double) sampling.draws(), 0, 0.01),
        "%d of %d trajectories diverged; none should.%s",
        sampling.divergences(),
        sampling.draws(),
        "Warm up longer; look for channels whose curve the data cannot pin down, fix their slope.");
    check(
        "energy",
        atLeast(sampling.minEbfmi(), 0.3, 0.2),
        "The smallest E-BFMI of a chain is %.2f; it should be at least 0.3.%s",
        sampling.minEbfmi(),
        "Warm up longer; the tails of the posterior may be under-explored.");
  }

  private void model(Accuracy accuracy, double autocorrelation, double negativeBaseline) {
    check(
        "residual autocorrelation",
        atMost(autocorrelation, 0.2, Double.POSITIVE_INFINITY),
        "What the fit leaves correlates with the period before by %.2f; more than 0.2 means that the"
            + " baseline is too stiff and demand may be credited to media.%s",
        autocorrelation,
        "Set the trend's knots closer together, or add the control that moves demand.");
    check(
        "negative baseline",
        atMost(negativeBaseline, 0.05, 0.5),
        "The baseline is negative over the window with probability %.2f; at most 0.05 is"
            + " plausible.%s",
        negativeBaseline,
        "Lower the priors on ROI, or look for a control that is missing.");
    check(
        "fit",
        atLeast(accuracy.r2(), 0.7, 0.3),
        "The model explains %.0f %% of the outcome's variance in sample; 70 %% is the bar.%s",
        100 * accuracy.r2(),
        "Look for what moves the outcome and is not in the model: promotions, prices, holidays.");
    Accuracy.Holdout holdout = accuracy.holdout();
    if (holdout != null) {
      check(
          "out-of-sample error",
          worst(atMost(holdout.wmape(), 0.15, 0.4), atLeast(holdout.coverage90(), 0.7, 0.4)),
          "Over %d held-out periods the weighted error is %.1f %% (bar 15 %%), and %.0f %% of them lie"
              + " inside the 90 %% interval (bar 70 %%).%s",
          holdout.periods(),
          100 * holdout.wmape(),
          100 * holdout.coverage90(),
          "Do not plan on forecasts of this model before it predicts better.");
    }
  }

  private void learning(List<String> hardlyMoved) {
    check(
        "learning",
        hardlyMoved.isEmpty() ? Verdict.PASS : Verdict.REVIEW,
        "%s%s",
        hardlyMoved.isEmpty()
            ? "The data narrowed the belief about every channel's ROI by more than a tenth."
            : "The data hardly changed the belief about the ROI of %s: what is shown for them is the"
                    .formatted(String.join(", ", hardlyMoved))
                + " prior.",
        "Test these channels by an experiment before money moves on them.");
  }

  private void history(ModelWindow window, Granularity granularity) {
    int weeks = window.fitted() * granularity.days() / 7;
    check(
        "history",
        weeks >= 104 ? Verdict.PASS : Verdict.REVIEW,
        "The model saw %d weeks; two years (104) are needed to tell season from media.%s",
        weeks,
        "Add older data, or read the season's part with care.");
  }

  /** Adds a check whose pattern's last place takes the advice, empty where it passes. */
  private void check(String name, Verdict verdict, String pattern, Object... values) {
    Object[] shown = values.clone();
    shown[shown.length - 1] = verdict == Verdict.PASS ? "" : " " + values[values.length - 1];
    checks.add(new Check(name, verdict, pattern.formatted(shown)));
  }

  private static Verdict atMost(double value, double pass, double review) {
    if (value <= pass) {
      return Verdict.PASS;
    }
    return value <= review ? Verdict.REVIEW : Verdict.FAIL;
  }

  private static Verdict atLeast(double value, double pass, double review) {
    if (value >= pass) {
      return Verdict.PASS;
    }
    return value >= review ? Verdict.REVIEW : Verdict.FAIL;
  }

  private static Verdict worst(Verdict one, Verdict other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
