package io.plumbline.adapters.web.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioBecomesARequestTest {

  private static final List<StandingBudget> NOW =
      List.of(
          new StandingBudget(new ChannelId("TV"), "spots", 100_000),
          new StandingBudget(new ChannelId("Search"), "brand", 30_000),
          new StandingBudget(new ChannelId("Search"), "generic", 60_001));

  private static List<Long> targets(String... by) {
    return DraftTargets.of(new QueryParameters(Map.of("by", List.of(by))), NOW).stream()
        .map(StandingBudget::cents)
        .toList();
  }

  @Test
  void a_change_is_added_to_what_the_budget_is_whatever_the_planner_counted_from() {
    assertThat(targets(DraftTargets.told("TV", -2_450))).containsExactly(97_550L);
    assertThat(DraftTargets.told("TV", -2_450)).isEqualTo("TV~-24.50");
  }

  @Test
  void line_items_share_it_as_they_are_and_not_a_cent_is_lost() {
    List<Long> both = targets(DraftTargets.told("TV", -2_450), DraftTargets.told("Search", 2_450));
    assertThat(both).hasSize(3);
    assertThat(both.stream().mapToLong(cents -> cents).sum()).isEqualTo(190_001);
    assertThat(both.get(1)).isBetween(30_816L, 30_817L);
  }

  @Test
  void nothing_falls_below_zero_and_what_cannot_be_read_is_not_heard() {
    assertThat(targets("TV~-9999999.00")).containsExactly(0L);
    assertThat(targets("TV", "TV~much", "Radio~5.00")).isEmpty();
  }
}
