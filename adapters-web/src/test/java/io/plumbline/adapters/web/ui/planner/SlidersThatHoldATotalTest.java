package io.plumbline.adapters.web.ui.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Moving one channel moves the others, or does not. */
class SlidersThatHoldATotalTest {

  private static final ChannelId A = new ChannelId("a");
  private static final ChannelId B = new ChannelId("b");
  private static final ChannelId C = new ChannelId("c");
  private static final ChannelId NOTHING = new ChannelId("nothing");

  private final Sliders sliders =
      new Sliders(List.of(A, B, C, NOTHING), new double[] {100, 200, 300, 0});
  private final Draft draft = Draft.empty(8);

  @Test
  void others_give_in_proportion_to_what_they_spend() {
    assertThat(sliders.amounts(sliders.moved(draft, 0, 150)))
        .containsExactly(new double[] {150, 180, 270, 0}, within(1e-9));
  }

  @Test
  void a_locked_channel_gives_nothing() {
    assertThat(sliders.amounts(sliders.moved(draft.turned(B), 0, 150)))
        .containsExactly(new double[] {150, 200, 250, 0}, within(1e-9));
  }

  @Test
  void a_free_total_leaves_the_others_alone() {
    assertThat(sliders.amounts(sliders.moved(draft.holding(false), 0, 150)))
        .containsExactly(new double[] {150, 200, 300, 0}, within(1e-9));
  }

  @Test
  void nobody_gives_more_than_they_have() {
    assertThat(sliders.amounts(sliders.moved(draft, 0, 1e9)))
        .containsExactly(new double[] {600, 0, 0, 0}, within(1e-9));
  }

  @Test
  void with_every_other_channel_locked_nothing_moves() {
    Draft locked = draft.turned(B).turned(C);
    assertThat(sliders.moved(locked, 0, 150)).isEqualTo(locked);
  }

  @Test
  void being_where_one_is_changes_nothing() {
    Draft moved = sliders.moved(draft, 0, 151.3);
    assertThat(sliders.moved(moved, 0, 151.3)).isSameAs(moved);
  }

  @Test
  void what_spends_nothing_cannot_be_scaled() {
    assertThat(sliders.movable(3)).isFalse();
    assertThat(sliders.moved(draft.holding(false), 3, 50).factors()).isEmpty();
  }

  @Test
  void going_back_to_today_leaves_no_factor_behind() {
    Draft free = draft.holding(false);
    assertThat(sliders.moved(sliders.moved(free, 0, 150), 0, 100)).isEqualTo(free);
  }

  @Property
  void a_held_total_stays(
      @ForAll @IntRange(max = 2) int first,
      @ForAll @DoubleRange(max = 700) double one,
      @ForAll @IntRange(max = 2) int second,
      @ForAll @DoubleRange(max = 700) double other) {
    Draft moved = sliders.moved(sliders.moved(draft, first, one), second, other);
    double[] amounts = sliders.amounts(moved);
    assertThat(Arrays.stream(amounts).sum()).isCloseTo(600, within(0.02));
    assertThat(Arrays.stream(amounts)).allMatch(amount -> amount >= 0);
  }
}
