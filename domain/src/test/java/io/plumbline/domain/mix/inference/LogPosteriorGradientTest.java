package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.SmallBrand;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogPosteriorGradientTest {

  private static final int POINTS = 100;

  static Stream<Arguments> families() {
    return Stream.of(AdstockSpec.Family.values())
        .flatMap(
            adstock ->
                Stream.of(
                        new SaturationSpec(SaturationSpec.Family.HILL, false),
                        new SaturationSpec(SaturationSpec.Family.HILL, true),
                        new SaturationSpec(SaturationSpec.Family.NONE, false))
                    .map(saturation -> Arguments.of(adstock, saturation)));
  }

  @ParameterizedTest
  @MethodSource("families")
  void the_gradient_is_that_of_differences(AdstockSpec.Family adstock, SaturationSpec saturation) {
    SmallBrand brand = SmallBrand.of(60);
    AdstockSpec carryOver = new AdstockSpec(adstock, 8);
    ResolvedMixModel model =
        brand
            .channel("tv", brand.spend("tv"), carryOver, saturation, null)
            .channel("search", brand.spend("search"), carryOver, saturation, null)
            .resolved();
    PosteriorTarget target = new PosteriorTarget(model);
    LogPosterior density = new LogPosterior(model);
    int n = density.dimension();
    double[] gradient = new double[n];
    Random random = new Random(5);
    for (int point = 0; point < POINTS; point++) {
      double[] position = target.start();
      double steepest = 0;
      for (int i = 0; i < n; i++) {
        position[i] += 0.5 * random.nextGaussian();
      }
      density.at(position, gradient);
      for (double slope : gradient) {
        steepest = Math.max(steepest, Math.abs(slope));
      }
      double[] at = gradient.clone();
      for (int i = 0; i < n; i++) {
        double difference = difference(density, position, i);
        assertThat(Math.abs(at[i] - difference) / Math.max(Math.abs(difference), steepest))
            .as("coordinate %s at point %s: %s against %s", i, point, at[i], difference)
            .isLessThan(1e-6);
      }
    }
  }

  /** Central differences of fourth order. */
  private static double difference(LogPosterior density, double[] position, int i) {
    double h = 1e-3;
    double near = value(density, position, i, h) - value(density, position, i, -h);
    double far = value(density, position, i, 2 * h) - value(density, position, i, -2 * h);
    return (8 * near - far) / (12 * h);
  }

  private static double value(LogPosterior density, double[] position, int i, double step) {
    double[] moved = position.clone();
    moved[i] += step;
    return density.at(moved, new double[position.length]);
  }
}
