package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Seed;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written by the names people read can be read back and asked anything. */
@Tag("sampling")
class RestoredDrawsTest {

  private static final SamplerSettings SHORT = new SamplerSettings(2, 100, 100, new Seed(1));

  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of("held out", new MadeUpPanel(58).window(new WindowSpec(null, null, 7))),
        Arguments.of(
            "free slopes, halo, cost per KPI",
            new MadeUpPanel(60)
                .channels(channel -> channel.shaped(channel.adstock(), Specs.FREE_HILL))
                .channels(
                    channel ->
                        channel.channel().value().equals("tv")
                            ? channel.lifting(List.of(new ChannelId("search")))
                            : channel.believed(
                                new EffectPrior(EffectPrior.Quantity.COST_PER_KPI, 0.5, 1)))),
        Arguments.of(
            "parts that multiply, a sign",
            new MadeUpPanel(60)
                .control(new ControlSpec("price", false, ControlSpec.Sign.NEGATIVE))
                .outcome(
                    new OutcomeSpec(OutcomeSpec.Form.MULTIPLICATIVE, OutcomeSpec.Noise.NORMAL))),
        Arguments.of(
            "heavy tails",
            new MadeUpPanel(60)
                .outcome(new OutcomeSpec(OutcomeSpec.Form.ADDITIVE, OutcomeSpec.Noise.STUDENT_T))),
        Arguments.of("geos", new MadeUpPanel(60).geos(3)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void restored_draws_are_the_draws(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    PosteriorDraws drawn = drawn(model);
    PosteriorDraws restored = PosteriorDraws.restored(model, drawn.named(), SHORT);

    double[] one = new double[drawn.chains().dimension()];
    double[] other = new double[restored.chains().dimension()];
    for (int d = 0; d < drawn.count(); d++) {
      drawn.chains().read(d, one);
      restored.chains().read(d, other);
      for (int i = 0; i < other.length; i++) {
        assertThat(other[i]).isCloseTo(one[i], within(1e-9));
      }
      for (int j = 0; j < model.terms().size(); j++) {
        assertThat(restored.coefficient(d, j)).isEqualTo(drawn.coefficient(d, j));
      }
      for (int t = 0; t < model.window().length(); t++) {
        assertThat(restored.walk(d, t))
            .isCloseTo(drawn.walk(d, t), within(1e-9 * model.scale().unit()));
      }
    }
    for (int c = 0; c < 2; c++) {
      assertThat(restored.noise(c).nextLong()).isEqualTo(drawn.noise(c).nextLong());
    }
  }

  @Test
  void draws_of_another_model_are_refused() {
    PosteriorDraws drawn = drawn(new MadeUpPanel(60).resolved());
    ResolvedMixModel other = new MadeUpPanel(64).geos(2).resolved();
    assertThatThrownBy(() -> PosteriorDraws.restored(other, drawn.named(), SHORT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other parameters");
  }

  private static PosteriorDraws drawn(ResolvedMixModel model) {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Batch batch = new Batch(executor, ProgressListener.NONE);
      Chains chains = new NutsSampler().sample(new PosteriorTarget(model), SHORT, batch);
      return PosteriorDraws.complete(model, chains, SHORT, batch);
    }
  }
}
