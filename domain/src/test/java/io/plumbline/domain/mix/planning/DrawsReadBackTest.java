package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.shared.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws that were kept under the names people read decide as they did before. */
class DrawsReadBackTest {

  private static final SamplerSettings SETTINGS = new SamplerSettings(2, 100, 100, new Seed(7));

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void they_give_the_outcomes_they_gave(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    MadeUpDraws.with(
        batch -> {
          PosteriorDraws first = MadeUpDraws.of(model, 200, 7, batch);
          PosteriorDraws again = PosteriorDraws.restored(model, first.named(), SETTINGS);
          PlanFrame frame = PlanFrame.window(model);
          List<SpendPlan> plans = List.of(frame.reference());
          double[] before = outcomes(frame, first, plans, batch);
          double[] after = outcomes(frame, again, plans, batch);
          for (int d = 0; d < before.length; d++) {
            assertThat(after[d]).isCloseTo(before[d], within(1e-9 * Math.abs(before[d])));
          }
          return after;
        });
  }

  private static double[] outcomes(
      PlanFrame frame, PosteriorDraws draws, List<SpendPlan> plans, Batch batch) {
    PlanningDraws own = new PlanningDraws(frame.model(), draws, 20, batch);
    return PairedOutcomes.of(frame, own, plans, batch).of(0);
  }

  @Test
  void draws_of_another_model_are_refused() {
    ResolvedMixModel one = new MadeUpPanel(60).resolved();
    ResolvedMixModel other = MadeUpModels.freeSlopes(new MadeUpPanel(60)).resolved();
    MadeUpDraws.with(
        batch -> {
          PosteriorDraws draws = MadeUpDraws.of(one, 200, 7, batch);
          assertThatIllegalArgumentException()
              .isThrownBy(() -> PosteriorDraws.restored(other, draws.named(), SETTINGS))
              .withMessageContaining("other parameters");
          return draws;
        });
  }
}
