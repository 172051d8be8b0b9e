package io.plumbline.adapters.web.rest.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.web.preview.World;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.job.JobCancelled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Designs that callers over HTTP wait for. */
class DesignsUnderWayTest {

  private final PreviewDesign preview = World.testing().useCases().of(PreviewDesign.class);

  private static PreviewDesign.Command command() {
    return new NewDesign(
            "Search",
            "revenue",
            List.of(14),
            List.of(0.05, 0.45),
            null,
            null,
            null,
            null,
            null,
            null)
        .command(World.HARBOUR);
  }

  @Test
  void one_is_looked_for_at_a_time_and_the_next_when_it_is_done() {
    AtomicReference<@Nullable DesignsUnderWay> self = new AtomicReference<>();
    List<Optional<PreviewDesign.Outcome>> meanwhile = new ArrayList<>();
    DesignsUnderWay designs =
        new DesignsUnderWay(
            preview,
            () -> {
              DesignsUnderWay busy = self.getAndSet(null);
              if (busy != null) {
                meanwhile.add(busy.design(command()));
              }
              return Instant.EPOCH;
            });
    self.set(designs);
    assertThat(designs.design(command())).containsInstanceOf(PreviewDesign.Outcome.Designed.class);
    assertThat(meanwhile).containsExactly(Optional.empty());
    assertThat(designs.design(command())).isPresent();
  }

  @Test
  void one_that_takes_longer_than_a_caller_waits_is_given_up_and_holds_nobody_up() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    DesignsUnderWay designs =
        new DesignsUnderWay(
            preview, () -> now.getAndUpdate(past -> past.plus(Duration.ofSeconds(61))));
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> designs.design(command()))
          .isInstanceOf(JobCancelled.class)
          .hasMessageContaining("more than 60 seconds");
    }
  }
}
