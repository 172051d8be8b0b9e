package io.plumbline.domain.mix.review;

import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What Google's Meridian would say of the same draws: its checks with its bars, beside ours.
 *
 * <p>Source: google/meridian, {@code meridian/analysis/review/{checks,configs}.py} (2026). Checks
 * of ROI count where the belief is about ROI, as there; the one against the prior's tails where the
 * belief was given by the user.
 */
public final class MeridianReview {

  private static final double CONVERGED = 1.2;
  private static final double NOT_AT_ALL = 10;
  private static final double NEGATIVE_BASELINE_REVIEW = 0.2;
  private static final double NEGATIVE_BASELINE_FAIL = 0.8;
  private static final double PREDICTIVE_P = 0.05;
  private static final double PRIOR_TAIL = 0.01;
  private static final double HIGHEST_ROI = 20;
  private static final double LOWEST_ROI = 0.5;

  private final ResolvedMixModel model;
  private final Chains chains;
  private final List<ChannelResult> channels;
  private final CheckList list = new CheckList();

  private MeridianReview(ReviewedFit fit) {
    this.model = fit.model();
    this.chains = fit.draws().chains();
    this.channels = fit.channels();
  }

  /** Returns its checks. */
  public static List<Check> of(ReviewedFit fit, double predictiveP) {
    MeridianReview review = new MeridianReview(fit);
    review.convergence(fit.sampling().maxRhat());
    review.baseline(fit.negativeBaseline());
    review.predictive(predictiveP);
    review.fit(fit.accuracy().r2());
    review.consistency();
    review.shift();
    review.plausibility();
    review.variance();
    review.bias();
    return review.list.checks();
  }

  private void convergence(double rhat) {
    list.add(
        "convergence",
        rhat < CONVERGED ? Verdict.PASS : rhat < NOT_AT_ALL ? Verdict.REVIEW : Verdict.FAIL,
        words("R-hat %.3f (below 1.2 converged, from 10 not at all).", rhat),
        "Sample longer.");
  }

  private void baseline(double probability) {
    list.add(
        "baseline",
        probability > NEGATIVE_BASELINE_FAIL
            ? Verdict.FAIL
            : probability >= NEGATIVE_BASELINE_REVIEW ? Verdict.REVIEW : Verdict.PASS,
        words("Negative with probability %.2f (from 0.2 review, above 0.8 fail).", probability),
        "Lower the priors or add controls.");
  }

  private void predictive(double p) {
    list.add(
        "Bayesian PPP",
        p >= PREDICTIVE_P ? Verdict.PASS : Verdict.FAIL,
        words("Posterior predictive p-value of the total outcome %.2f (at least 0.05).", p),
        "The model does not reproduce the total.");
  }

  private void fit(double r2) {
    list.add(
        "goodness of fit",
        r2 > 0 ? Verdict.PASS : Verdict.REVIEW,
        words("R² %.2f (above 0).", r2),
        "The mean would do as well.");
  }

  private void consistency() {
    perChannel(
        "ROI consistency",
        channel -> {
          double mean = roi(channel).mean();
          return mean >= channel.prior().quantile(PRIOR_TAIL)
              && mean <= channel.prior().quantile(1 - PRIOR_TAIL);
        },
        "posterior mean ROI between the prior's 1 % and 99 %",
        "Reconsider these priors.");
  }

  private void shift() {
    perChannel(
        "prior-posterior shift",
        channel -> PriorPosteriorShift.shifted(channel.prior(), chains, channel.effectPlace()),
        "mean, median or a quartile of the ROI has shifted (5 %)",
        "The data said little about these.");
  }

  private void plausibility() {
    perChannel(
        "implausible ROI",
        channel -> {
          double mean = roi(channel).mean();
          double share = share(channel);
          return mean * share <= HIGHEST_ROI && mean / share >= LOWEST_ROI;
        },
        "mean ROI times its part of spend at most 20, over it at least 0.5",
        "Check units and controls.");
  }

  private void variance() {
    perChannel(
        "high variance",
        channel ->
            PriorPosteriorShift.relativeWidth(channel.prior(), chains, channel.effectPlace())
                    * share(channel)
                <= 1,
        "80 % interval over its median, over 2.0687, times its part of spend at most 1",
        "Test these channels.");
  }

  private void bias() {
    if (model.spec().controls().isEmpty()) {
      list.add(
          "potential bias",
          Verdict.REVIEW,
          "There is no control.",
          "Add what moves both spend and outcome.");
      return;
    }
    ControlCorrelation correlation = new ControlCorrelation(model);
    perChannel(
        "potential bias",
        correlation::correlates,
        "correlates by 0.1 or more with a control",
        "No control stands for what drives their spend.");
  }

  /** Adds a check that every channel with a belief about ROI has to pass. */
  private void perChannel(
      String name, Predicate<ResolvedChannel> passes, String bar, String advice) {
    List<String> failing = new ArrayList<>();
    int judged = 0;
    for (ResolvedChannel channel : model.channels()) {
      boolean roi = channel.prior().quantity() == EffectPrior.Quantity.ROI;
      if (roi && channel.spec().paid()) {
        judged++;
        if (!passes.test(channel)) {
          failing.add(channel.name());
        }
      }
    }
    if (judged > 0) {
      list.add(
          name,
          failing.isEmpty() ? Verdict.PASS : Verdict.REVIEW,
          failing.isEmpty()
              ? words("All %d channels pass (%s).", judged, bar)
              : words("Not so: %s (%s).", String.join(", ", failing), bar),
          advice);
    }
  }

  private Estimate roi(ResolvedChannel channel) {
    return channels.stream()
        .filter(result -> result.channel().equals(channel.spec().channel()))
        .map(ChannelResult::roi)
        .findFirst()
        .orElseThrow();
  }

  private double share(ResolvedChannel channel) {
    double spent =
        model.channels().stream()
            .filter(other -> other.spec().paid())
            .mapToDouble(ResolvedChannel::totalSpend)
            .sum();
    return channel.totalSpend() / spent;
  }
}
