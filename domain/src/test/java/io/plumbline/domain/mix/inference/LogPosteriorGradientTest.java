package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ChannelSpec.Exposure;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogPosteriorGradientTest {

  private static final int POINTS = 100;

  private static final LiftTest TEST =
      new LiftTest(
          List.of(new ChannelId("tv"), new ChannelId("search")),
          SmallBrand.FIRST.plusWeeks(20),
          SmallBrand.FIRST.plusWeeks(25).plusDays(3),
          150,
          900,
          200,
          List.of());

  static Stream<Arguments> families() {
    return Stream.of(AdstockSpec.Family.values())
        .flatMap(
            adstock ->
                Stream.of(SaturationSpec.Family.values())
                    .flatMap(
                        family ->
                            Stream.of(false, true)
                                .filter(free -> !free || family == SaturationSpec.Family.HILL)
                                .map(free -> new SaturationSpec(family, free)))
                    .map(saturation -> Arguments.of(adstock, saturation)));
  }

  @ParameterizedTest
  @MethodSource("families")
  void of_every_carry_over_and_curve_it_is_that_of_differences(
      AdstockSpec.Family adstock, SaturationSpec saturation) {
    for (ChannelSpec.Order order : ChannelSpec.Order.values()) {
      hold(
          new MadeUpPanel(60)
              .channels(
                  channel -> channel.shaped(new AdstockSpec(adstock, 8), saturation).ordered(order))
              .resolved(),
          POINTS / 2);
    }
  }

  @ParameterizedTest
  @EnumSource(EffectPrior.Quantity.class)
  void of_every_quantity_one_can_believe_in(EffectPrior.Quantity quantity) {
    double median = quantity == EffectPrior.Quantity.CONTRIBUTION_SHARE ? 0.1 : 1.5;
    hold(
        new MadeUpPanel(60)
            .channels(channel -> channel.believed(new EffectPrior(quantity, median, 0.7)))
            .resolved(),
        POINTS);
  }

  @Test
  void of_reach_and_frequency() {
    hold(
        new MadeUpPanel(60)
            .reach("tv")
            .channels(
                channel ->
                    channel.channel().value().equals("tv")
                        ? channel.drivenBy(new Exposure.ReachAndFrequency("reach", "frequency"))
                        : channel)
            .resolved(),
        POINTS);
  }

  @Test
  void of_a_halo() {
    hold(halo(new MadeUpPanel(60)).resolved(), POINTS);
  }

  @Test
  void of_controls_whose_sign_is_known() {
    hold(
        new MadeUpPanel(60)
            .control(new ControlSpec("price", false, ControlSpec.Sign.NEGATIVE))
            .resolved(),
        POINTS);
  }

  @ParameterizedTest
  @EnumSource(OutcomeSpec.Form.class)
  void of_a_lift_test_on_channels_with_a_halo(OutcomeSpec.Form form) {
    hold(
        halo(new MadeUpPanel(60))
            .outcome(new OutcomeSpec(form, OutcomeSpec.Noise.NORMAL))
            .tests(TEST)
            .resolved(),
        POINTS);
  }

  @ParameterizedTest
  @EnumSource(OutcomeSpec.Form.class)
  void of_heavy_tails(OutcomeSpec.Form form) {
    hold(
        new MadeUpPanel(40).outcome(new OutcomeSpec(form, OutcomeSpec.Noise.STUDENT_T)).resolved(),
        20);
  }

  @Test
  void of_linear_terms_that_are_sampled() {
    ResolvedMixModel model = new MadeUpPanel(40).resolved();
    var likelihood = new FullLikelihood(model, OutcomeSpec.Noise.NORMAL);
    double[] start = Arrays.copyOf(new PosteriorTarget(model).start(), likelihood.dimension());
    hold(new LogPosterior(model, likelihood), start, 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void of_several_geos_with_a_test_in_one_of_them(int geos) {
    LiftTest local =
        new LiftTest(
            TEST.channels(), TEST.start(), TEST.end(), 20, 90, 20, List.of(new Geo("geo1")));
    hold(halo(new MadeUpPanel(40).geos(geos)).tests(TEST, local).resolved(), 30);
  }

  @Test
  void of_several_geos_whose_marginal_return_is_believed_in() {
    hold(
        new MadeUpPanel(40)
            .geos(3)
            .channels(
                channel ->
                    channel
                        .believed(new EffectPrior(EffectPrior.Quantity.MARGINAL_ROI, 1, 0.7))
                        .shaped(
                            new AdstockSpec(AdstockSpec.Family.WEIBULL_PDF, 6), Specs.FREE_HILL))
            .resolved(),
        30);
  }

  private static MadeUpPanel halo(MadeUpPanel panel) {
    return panel.channels(
        channel ->
            channel.channel().value().equals("tv")
                ? channel.lifting(List.of(new ChannelId("search")))
                : channel);
  }

  private static void hold(ResolvedMixModel model, int points) {
    hold(new LogPosterior(model), new PosteriorTarget(model).start(), points);
  }

  private static void hold(LogPosterior density, double[] start, int points) {
    int n = density.dimension();
    double[] gradient = new double[n];
    Random random = new Random(5);
    List<String> wrong = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      double[] position = start.clone();
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
        if (!(Math.abs(at[i] - difference) <= 1e-6 * Math.max(Math.abs(difference), steepest))) {
          wrong.add(
              "coordinate %s at point %s: %s against %s".formatted(i, point, at[i], difference));
        }
      }
    }
    assertThat(wrong).isEmpty();
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
