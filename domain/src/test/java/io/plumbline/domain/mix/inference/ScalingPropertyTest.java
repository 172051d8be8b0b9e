package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Whatever the units of spend and outcome, the sampler sees the same density. */
class ScalingPropertyTest {

  private static final ResolvedMixModel PLAIN = SmallBrand.of(60).conversions().resolved();

  @Property(tries = 50, seed = "1")
  void units_leave_density_and_gradient_as_they_are(
      @ForAll @DoubleRange(min = -6, max = 6) double logSpendUnit,
      @ForAll @DoubleRange(min = -6, max = 6) double logOutcomeUnit,
      @ForAll long seed) {
    double spendUnit = Math.pow(10, logSpendUnit);
    double outcomeUnit = Math.pow(10, logOutcomeUnit);
    SmallBrand brand = SmallBrand.of(60).conversions();
    for (int t = 0; t < 60; t++) {
      brand.outcome()[t] *= outcomeUnit;
      brand.spend("tv")[t] *= spendUnit;
      brand.spend("search")[t] *= spendUnit;
    }
    LogPosterior plain = new LogPosterior(PLAIN);
    LogPosterior scaled = new LogPosterior(brand.resolved());
    double[] position = new PosteriorTarget(PLAIN).start();
    Random random = new Random(seed);
    for (int i = 0; i < position.length; i++) {
      position[i] += 0.3 * random.nextGaussian();
    }
    double[] one = new double[position.length];
    double[] other = new double[position.length];
    double value = plain.at(position, one);
    assertThat(scaled.at(position, other)).isCloseTo(value, within(1e-7 * Math.abs(value)));
    for (int i = 0; i < one.length; i++) {
      assertThat(other[i]).isCloseTo(one[i], within(1e-6 * (1 + Math.abs(one[i]))));
    }
  }
}
