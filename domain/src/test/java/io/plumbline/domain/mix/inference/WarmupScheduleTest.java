package io.plumbline.domain.mix.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WarmupScheduleTest {

  @Property(tries = 200, seed = "1")
  void the_parts_add_up_to_what_was_asked_for(@ForAll @IntRange(min = 20, max = 100_000) int all) {
    WarmupSchedule schedule = WarmupSchedule.of(all);
    int windows = schedule.windows().stream().mapToInt(Integer::intValue).sum();
    assertThat(schedule.start() + windows + schedule.last()).isEqualTo(all);
    assertThat(schedule.windows())
        .isNotEmpty()
        .isSorted()
        .allSatisfy(w -> assertThat(w).isPositive());
  }

  @Test
  void a_thousand_begin_with_a_hundred_to_learn_from() {
    assertThat(WarmupSchedule.of(1000))
        .isEqualTo(new WarmupSchedule(30, List.of(100, 200, 620), 50));
  }
}
