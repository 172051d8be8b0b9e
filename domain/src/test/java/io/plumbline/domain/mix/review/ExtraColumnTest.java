package io.plumbline.domain.mix.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.inference.LogPosterior;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.numeric.Cholesky;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExtraColumnTest {

  private static final int WEEKS = 60;
  private static final ResolvedMixModel MODEL = SmallBrand.of(WEEKS).resolved();
  private static final PosteriorMode MODE =
      PosteriorMode.of(MODEL, new LogPosterior(MODEL), new PosteriorTarget(MODEL).start(), 0);

  /** The rest's normal density with and without the column, both written down in full. */
  @Test
  void its_worth_is_that_of_the_normal_densities_in_full() {
    double[] column = new double[WEEKS];
    Random random = new Random(3);
    for (int t = 0; t < WEEKS; t++) {
      column[t] = random.nextGaussian();
    }
    double[] precision = precision();
    double[] rest = rest();
    double[] covariance = inverse(precision);
    double[] more = covariance.clone();
    for (int i = 0; i < WEEKS; i++) {
      for (int j = 0; j < WEEKS; j++) {
        more[i * WEEKS + j] += column[i] * column[j];
      }
    }
    double expected = logNormal(rest, more) - logNormal(rest, covariance);
    assertThat(new ExtraColumn(MODE).of(column).nats()).isCloseTo(expected, within(1e-6));
  }

  @Test
  void a_column_that_is_in_the_rest_is_found_with_its_coefficient() {
    double[] column = new double[WEEKS];
    for (int t = 0; t < WEEKS; t++) {
      column[t] = t % 3 == 0 ? 1 : 0;
    }
    SmallBrand brand = SmallBrand.of(WEEKS);
    double[] revenue = brand.outcome();
    for (int t = 0; t < WEEKS; t++) {
      revenue[t] += 80 * column[t];
    }
    ResolvedMixModel model = brand.outcome(revenue).resolved();
    PosteriorMode mode =
        PosteriorMode.of(model, new LogPosterior(model), new PosteriorTarget(model).start(), 0);
    ExtraColumn.Worth worth = new ExtraColumn(mode).of(column);
    assertThat(worth.nats()).isGreaterThan(10);
    assertThat(worth.coefficient() * model.scale().unit()).isBetween(60.0, 90.0);
  }

  private static double[] rest() {
    double[] rest = MODEL.scaledOutcome().clone();
    MediaMix mix = new MediaMix(MODEL);
    mix.evaluate(MODE.position());
    mix.subtract(rest);
    return rest;
  }

  /** Column by column from the block's own derivative. */
  private static double[] precision() {
    double[] all = new double[WEEKS * WEEKS];
    for (int j = 0; j < WEEKS; j++) {
      double[] unit = new double[WEEKS];
      double[] product = new double[WEEKS];
      unit[j] = 1;
      MODEL
          .block()
          .logLikelihood(
              unit, MODE.sigma(), MODE.tau(), product, new double[2], MODEL.block().scratch());
      for (int i = 0; i < WEEKS; i++) {
        all[i * WEEKS + j] = product[i];
      }
    }
    return all;
  }

  private static double[] inverse(double[] matrix) {
    double[] factor = new double[WEEKS * WEEKS];
    assertThat(Cholesky.factor(matrix, WEEKS, factor)).isTrue();
    double[][] columns = new double[WEEKS][WEEKS];
    for (int j = 0; j < WEEKS; j++) {
      double[] unit = new double[WEEKS];
      unit[j] = 1;
      Cholesky.solve(factor, WEEKS, unit, columns[j]);
    }
    double[] inverse = new double[WEEKS * WEEKS];
    for (int i = 0; i < WEEKS; i++) {
      for (int j = 0; j < WEEKS; j++) {
        inverse[i * WEEKS + j] = ExtraColumn.product(columns[i], columns[j]);
      }
    }
    return inverse;
  }

  private static double logNormal(double[] x, double[] covariance) {
    double[] factor = new double[WEEKS * WEEKS];
    double[] solved = new double[WEEKS];
    assertThat(Cholesky.factor(covariance, WEEKS, factor)).isTrue();
    Cholesky.solve(factor, WEEKS, x, solved);
    double log = -0.5 * ExtraColumn.product(solved, solved);
    for (int i = 0; i < WEEKS; i++) {
      log -= Math.log(factor[i * WEEKS + i]);
    }
    return log;
  }
}
