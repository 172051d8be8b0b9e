package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.NoiseDraws;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import java.util.random.RandomGenerator;

/** The outcome the model predicts, noise included, draw by draw. */
final class Prediction {

  private final ResolvedMixModel model;
  private final PosteriorDraws draws;
  private final PartDraws cells;

  Prediction(ResolvedMixModel model, PosteriorDraws draws) {
    this.model = model;
    this.draws = draws;
    this.cells = new PartDraws(model, draws.count());
  }

  PartDraws cells() {
    return cells;
  }

  Noise noise(int chain) {
    return new Noise(draws.noise(chain));
  }

  /** Adds noise to what a chain expects. */
  final class Noise {
    private final RandomGenerator random;
    private final NoiseDraws law = new NoiseDraws(model);
    private final double[] predicted = new double[model.cells()];

    private Noise(RandomGenerator random) {
      this.random = random;
    }

    void take(int d, double[] position, double[] expected) {
      int geos = model.geos().size();
      for (int i = 0; i < predicted.length; i++) {
        double heads = model.scale().population()[i % geos] * model.money()[i];
        predicted[i] = law.scattered(position, expected[i], heads, random);
      }
      cells.take(d, predicted);
    }
  }
}
