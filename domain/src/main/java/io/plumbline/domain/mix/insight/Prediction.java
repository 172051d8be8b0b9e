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
      double unit = model.scale().unit();
      int geos = model.geos().size();
      double shift = law.logShift(position);
      for (int i = 0; i < predicted.length; i++) {
        double noise = unit * law.draw(position, random);
        predicted[i] =
            model.scale().multiplicative()
                ? expected[i] * Math.exp(noise - shift)
                : expected[i] + model.scale().population()[i % geos] * model.money()[i] * noise;
      }
      cells.take(d, predicted);
    }
  }
}
