package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.ModelAnswers;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A model fitted by the fast family: searched, chosen, and resampled. The draws depend on the model
 * and the settings alone, never on threads.
 */
public final class RidgeFit {

  private final ResolvedMixModel model;
  private final ParetoFront front;
  private final Chains chains;
  private final double[] spread;

  private RidgeFit(ResolvedMixModel model, ParetoFront front, Chains chains, double[] spread) {
    this.model = model;
    this.front = front;
    this.chains = chains;
    this.spread = spread;
  }

  /** Fits {@code model}: progress goes from 0 to 0.85. */
  public static RidgeFit of(ResolvedMixModel model, SamplerSettings settings, Batch batch) {
    SplittableGenerator source =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
            .create(settings.seed().value());
    RidgeDesign design = new RidgeDesign(model);
    long candidates = CandidateSearch.candidates(settings);
    batch.stage("Searching carry-over and curves", 0, 0.7, candidates);
    List<Candidate> found = new CandidateSearch(design, settings, batch).run(source);
    ParetoFront front = ParetoFront.of(found);
    batch.stage("Resampling", 0.7, 0.85, (long) settings.chains() * settings.draws());
    ResidualBootstrap bootstrap =
        new ResidualBootstrap(design, front, ShapePool.of(found, front), settings);
    Chains chains = bootstrap.run(source, candidates, batch);
    return new RidgeFit(model, front, chains, bootstrap.spread());
  }

  /** Returns the draws of the parameters. */
  public Chains chains() {
    return chains;
  }

  /** Returns the front and what was chosen of it. */
  ParetoFront front() {
    return front;
  }

  /** Returns whether the fit can be relied on. */
  public Diagnostics review(SamplingQuality draws, ModelAnswers answers) {
    return RidgeReview.review(model, draws, answers, front, spread);
  }
}
