package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** In what unit a column is written changes no answer: the posterior is the same function. */
class AnyColumnScaledTest {

  private static final int WEEKS = 60;

  private static final ResolvedMixModel PLAIN = SmallBrand.of(WEEKS).conversions().resolved();

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void returns_are_the_same_in_the_units_of_outcome_and_spend(
      @ForAll @DoubleRange(min = -4, max = 4) double outcome,
      @ForAll @DoubleRange(min = -4, max = 4) double spend,
      @ForAll @DoubleRange(min = -4, max = 4) double price,
      @ForAll long seed) {
    SmallBrand brand = SmallBrand.of(WEEKS).conversions();
    scale(brand.outcome(), outcome);
    scale(brand.spend("tv"), spend);
    scale(brand.spend("search"), spend);
    scale(brand.controlValues("price"), price);
    ResolvedMixModel scaled = brand.resolved();

    Random random = new Random(seed);
    double[] one = position(random);
    double[] other = position(random);
    assertThat(difference(scaled, one, other))
        .isCloseTo(difference(PLAIN, one, other), within(1e-6));
    for (int m = 0; m < PLAIN.channels().size(); m++) {
      double roi = PLAIN.channels().get(m).effect(one);
      assertThat(scaled.channels().get(m).effect(one))
          .isCloseTo(
              roi * Math.pow(10, outcome - spend),
              within(1e-9 * roi * Math.pow(10, outcome - spend)));
    }
  }

  private static void scale(double[] column, double power) {
    Arrays.setAll(column, t -> column[t] * Math.pow(10, power));
  }

  private static double[] position(Random random) {
    return random.doubles(PLAIN.dimension(), -1, 1).toArray();
  }

  private static double difference(ResolvedMixModel model, double[] one, double[] other) {
    LogPosterior density = new LogPosterior(model);
    double[] gradient = new double[model.dimension()];
    return density.at(one, gradient) - density.at(other, gradient);
  }
}
