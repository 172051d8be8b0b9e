package io.plumbline.domain.change;

import static io.plumbline.domain.change.Asks.RETAIL;
import static io.plumbline.domain.change.Asks.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.port.SampleChanges;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is tested next: the largest of what has gone untested longest, the move's own left out. */
class TestAfterAMoveThatHeldTest {

  private static final ChannelId TV = new ChannelId("tv");
  private static final ChannelId RADIO = new ChannelId("radio");
  private static final ChannelId SEARCH = new ChannelId("search");
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

  private static Optional<FollowUpTest> after(
      Map<ChannelId, Long> budgets, Map<ChannelId, LocalDate> tested) {
    return FollowUpTest.after(SampleChanges.begun(7).request(), budgets, tested);
  }

  private static ChannelId channel(Map<ChannelId, Long> budgets, Map<ChannelId, LocalDate> tested) {
    return after(budgets, tested).orElseThrow().channel();
  }

  @Test
  void what_was_never_tested_comes_first_however_small() {
    FollowUpTest test = after(Map.of(TV, 900L, RADIO, 5L), Map.of(TV, JUNE)).orElseThrow();
    assertThat(test).isEqualTo(new FollowUpTest("C-0007", RADIO, 5, "it was never tested"));
  }

  @Test
  void of_what_was_tested_the_oldest_test_comes_first_and_is_told() {
    FollowUpTest test =
        after(Map.of(TV, 5L, RADIO, 900L), Map.of(TV, JUNE, RADIO, JUNE.plusDays(1))).orElseThrow();
    assertThat(test.channel()).isEqualTo(TV);
    assertThat(test.why()).isEqualTo("its last test ended on 2026-06-30");
  }

  @Test
  void of_those_tested_on_one_day_the_largest_comes_first_and_then_the_name() {
    Map<ChannelId, LocalDate> tested = Map.of(TV, JUNE, RADIO, JUNE, SEARCH, JUNE);
    assertThat(channel(Map.of(TV, 3L, RADIO, 2L, SEARCH, 1L), tested)).isEqualTo(TV);
    assertThat(channel(Map.of(TV, 1L, RADIO, 2L, SEARCH, 3L), tested)).isEqualTo(SEARCH);
    for (ChannelId first : List.of(TV, SEARCH, RADIO)) {
      Map<ChannelId, Long> alike = new LinkedHashMap<>(Map.of(first, 2L));
      List.of(TV, RADIO, SEARCH).forEach(one -> alike.putIfAbsent(one, 2L));
      assertThat(channel(alike, tested)).isEqualTo(RADIO);
    }
  }

  @Test
  void what_the_move_concerns_and_what_costs_nothing_is_not_tested() {
    assertThat(after(Map.of(SOCIAL, 900L, RETAIL, 900L), Map.of())).isEmpty();
    assertThat(after(Map.of(SOCIAL, 900L, TV, 0L), Map.of())).isEmpty();
    assertThat(channel(Map.of(SOCIAL, 900L, TV, 0L, RADIO, 1L), Map.of())).isEqualTo(RADIO);
  }

  @Test
  void the_ledger_tells_what_is_tested_how_and_after_which_request() {
    FollowUpTest test = after(Map.of(TV, 1_234L), Map.of()).orElseThrow();
    assertThat(test.kind()).isEqualTo(Fact.Kind.TEST_DRAFTED);
    assertThat(test.subject()).isEqualTo("C-0007");
    assertThat(test.details())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "after", "C-0007",
                "channel", "tv",
                "weekly_cents", "1234",
                "design", "two-week geo holdout",
                "why", "it was never tested"));
    assertThat(test.summary())
        .isEqualTo("A two-week geo holdout of tv is drafted after C-0007: it was never tested");
  }
}
