package io.plumbline.adapters.web.ui.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.RealBrand;
import io.plumbline.adapters.web.preview.World;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.ShowChampion;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A run is asked once while its data stand, whoever looks and at whichever channel. */
class RunsAskedOnceTest {

  private final World world = World.fitted();
  private final ModelRun run = RealBrand.in(world);
  private final DeepDives dives = world.useCases().of(DeepDives.class);

  @Test
  void nothing_is_known_before_it_is_asked() {
    assertThat(dives.known(run)).isEmpty();
  }

  @Test
  void it_answers_with_credit_and_efficiency() {
    assertThat(dives.ask(run).join())
        .isInstanceOfSatisfying(
            DeepDive.Answered.class,
            answered -> {
              assertThat(answered.attribution().halos()).hasSize(1);
              assertThat(answered.attribution().channels().get(1).lastClick()).isPositive();
              assertThat(answered.measure("search")).isPresent();
              assertThat(answered.periods()).isEqualTo(52);
            });
  }

  @Test
  void who_comes_later_is_given_the_same_answer() {
    CompletableFuture<DeepDive> first = dives.ask(run);
    assertThat(dives.ask(run)).isSameAs(first);
    DeepDive answer = first.join();
    assertThat(dives.known(run)).containsSame(answer);
  }

  @Test
  void after_an_import_it_is_asked_again() {
    dives.ask(run).join();
    RealBrand.imported(world);
    assertThat(dives.known(run)).isEmpty();
    assertThat(dives.ask(run).join()).isInstanceOf(DeepDive.Answered.class);
  }

  @Test
  void a_run_whose_data_no_longer_fit_says_so() {
    assertThat(dives.ask(harbour()).join())
        .isInstanceOfSatisfying(
            DeepDive.NotRestored.class,
            refused -> assertThat(refused.why()).isInstanceOf(RestoreRun.Outcome.Unusable.class));
  }

  private ModelRun harbour() {
    return world.useCases().of(ShowChampion.class).show(World.HARBOUR).orElseThrow().run();
  }
}
