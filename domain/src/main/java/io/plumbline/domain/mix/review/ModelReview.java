package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.LogPosterior;
import io.plumbline.domain.mix.inference.PriorShift;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ModelHealth;
import java.util.List;

/** Whether a fit can be relied on: every check, held to the bars of its specification. */
public final class ModelReview {

  private final ReviewedFit fit;
  private final ResolvedMixModel model;
  private final Batch batch;
  private final CheckList list = new CheckList();

  private ModelReview(ReviewedFit fit, Batch batch) {
    this.fit = fit;
    this.model = fit.model();
    this.batch = batch;
  }

  /**
   * Returns the diagnostics of a fit.
   *
   * @param tests what each lift test did
   * @param batch runs the comparisons with other forms
   */
  public static Diagnostics of(
      ReviewedFit fit, ModelHealth health, List<CalibrationResult> tests, Batch batch) {
    ModelReview review = new ModelReview(fit, batch);
    ReviewThresholds bars = fit.model().spec().review();
    new SamplingChecks(bars, fit.sampling()).addTo(review.list);
    new FitChecks(fit, health).addTo(review.list);
    review.channels(health);
    review.forms();
    new TestChecks(bars, tests).addTo(review.list);
    new OutcomeChecks(fit.model(), fit.accuracy()).history(review.list);
    return new Diagnostics(
        fit.sampling().maxRhat(),
        fit.sampling().minEssBulk(),
        fit.sampling().minEssTail(),
        fit.sampling().minEbfmi(),
        fit.sampling().divergences(),
        review.list.verdict(),
        review.list.checks());
  }

  private void channels(ModelHealth health) {
    ChannelChecks checks = new ChannelChecks(model, fit.channels());
    checks.learning(list, PriorShift.left(model, fit.draws().chains()));
    checks.plausibility(list);
    ModelHealth.LeaveOneOutResult left = health.looic();
    double used = left == null ? 0 : left.effectiveParameters();
    checks.confounding(list, Math.max(1, model.fittedCells() - used));
  }

  /** Adds the checks that look around the top of the posterior. */
  private void forms() {
    Chains chains = fit.draws().chains();
    PosteriorMode mode =
        PosteriorMode.of(
            model, new LogPosterior(model), PosteriorMode.best(chains), new PriorMass().log(model));
    Contributions contributions = Contributions.over(model, chains);
    new ChannelChecks(model, fit.channels())
        .collinearity(list, Collinearity.of(mode, contributions));
    FormCheck others = new FormCheck(mode, contributions);
    FormChecks checks = new FormChecks(model.spec().review());
    checks.form(list, others.compare(chains.evaluations(), batch));
    if (model.spec().outcome().noise() == OutcomeSpec.Noise.NORMAL) {
      ExtraColumn extra = new ExtraColumn(mode);
      checks.structuralBreak(list, StructuralBreak.in(mode, extra, others));
      checks.placebo(list, SpendFollowsDemand.in(model, extra));
    }
  }
}
