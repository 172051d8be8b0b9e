package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.shared.Seed;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Draws from nowhere in particular, for what must hold at any: no sampler is run. */
public final class MadeUpDraws {

  private MadeUpDraws() {}

  /** Draws scattered about a place of the parameters that is far from no prior. */
  public static PosteriorDraws of(ResolvedMixModel model, int count, long seed, Batch batch) {
    Random random = new Random(seed);
    int each = Math.max(100, count / 2);
    int dimension = model.dimension();
    double[] positions = new double[2 * each * dimension];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = 0.3 * random.nextGaussian();
    }
    for (int d = 0; d < 2 * each; d++) {
      positions[d * dimension + model.sigmaPlace()] -= 1;
      positions[d * dimension + model.trendPlace()] -= 2;
    }
    Chains chains =
        new Chains(
            2,
            100,
            each,
            dimension,
            positions,
            new double[2 * each],
            new double[2 * each],
            0,
            1,
            new Chains.Trajectories(
                new double[2 * each],
                new int[2 * each],
                new int[2 * each],
                new boolean[2 * each],
                0.1));
    SamplerSettings settings = new SamplerSettings(2, 100, each, new Seed(seed));
    return PosteriorDraws.complete(model, chains, settings, batch);
  }

  /** Two hundred draws of a made-up brand, and what is to be done with them. */
  public static <T> T with(MadeUpPanel panel, Function<PlanningDraws, T> what) {
    return with(panel.resolved(), 200, what);
  }

  /** Draws of a model, and what is to be done with them, on two threads. */
  public static <T> T with(ResolvedMixModel model, int count, Function<PlanningDraws, T> what) {
    return with(
        batch -> what.apply(new PlanningDraws(model, of(model, count, 7, batch), count, batch)));
  }

  /** Something to be done on two threads. */
  public static <T> T with(Function<Batch, T> what) {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      return what.apply(new Batch(executor, (part, doing) -> {}));
    }
  }
}
