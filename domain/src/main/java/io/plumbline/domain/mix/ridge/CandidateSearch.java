package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.numeric.EvolutionSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * Searches the shapes by CMA-ES: independent chains, each of which first looks for the smallest
 * error alone and then, from the best it has, gives plausibility and lift tests more and more
 * weight, so that all of the front is visited.
 */
final class CandidateSearch {

  /** How many candidates a warm-up draw of the settings stands for. */
  static final int CANDIDATES_PER_WARMUP = 5;

  /** What a unit of implausibility costs, in units of the logarithm of the error. */
  private static final double[] WEIGHTS = {0, 0.2, 1};

  /** What a standard error of a lift test costs. */
  private static final double TEST_WEIGHT = 0.05;

  private static final double FIRST_STEP = 0.25;
  private static final double LATER_STEP = 0.1;

  private final RidgeDesign design;
  private final SamplerSettings settings;
  private final Batch batch;

  CandidateSearch(RidgeDesign design, SamplerSettings settings, Batch batch) {
    this.design = design;
    this.settings = settings;
    this.batch = batch;
  }

  /** Returns how many candidates all chains together judge. */
  static long candidates(SamplerSettings settings) {
    return (long) settings.chains() * CANDIDATES_PER_WARMUP * settings.warmup();
  }

  /** Returns every candidate judged, chain by chain. */
  List<Candidate> run(SplittableGenerator source) {
    List<List<Candidate>> found = new ArrayList<>();
    List<SplittableGenerator> own = new ArrayList<>();
    for (int c = 0; c < settings.chains(); c++) {
      found.add(new ArrayList<>());
      own.add(source.split());
    }
    batch.run(settings.chains(), c -> searchChain(own.get(c), found.get(c)));
    return found.stream().flatMap(List::stream).toList();
  }

  private void searchChain(SplittableGenerator random, List<Candidate> found) {
    CandidateFit fit = new CandidateFit(design);
    int budget = CANDIDATES_PER_WARMUP * settings.warmup();
    double[] start = new ShapeSpace(design.model()).start();
    for (int leg = 0; leg < WEIGHTS.length; leg++) {
      double weight = WEIGHTS[leg];
      int until = budget * (leg + 1) / WEIGHTS.length;
      EvolutionSearch.minimise(
          point -> {
            Candidate candidate = fit.judge(point);
            found.add(candidate);
            batch.step();
            return cost(candidate, weight);
          },
          start,
          leg == 0 ? FIRST_STEP : LATER_STEP,
          until - found.size(),
          random);
      start =
          found.stream()
              .reduce((a, b) -> cost(b, weight) < cost(a, weight) ? b : a)
              .orElseThrow()
              .point();
    }
  }

  private static double cost(Candidate candidate, double weight) {
    return Math.log(candidate.error())
        + weight * candidate.implausibility()
        + TEST_WEIGHT * (1 + weight) * candidate.disagreement();
  }
}
