package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How near a budget came to its best mix: KPI-04. */
class BudgetNearItsBestTest {

  @Test
  void a_budget_spent_as_the_best_mix_would_is_exactly_one() {
    double[] brought = {90, 100, 130, 80};
    Estimate share = BudgetEfficiency.share(brought, brought.clone());
    assertThat(share.mean()).isEqualTo(1);
    assertThat(share.interval().lower()).isEqualTo(1);
    assertThat(share.interval().upper()).isEqualTo(1);
  }

  @Test
  void a_known_misallocation_has_its_known_share_and_its_interval_by_draw() {
    // the root curve of two alike channels: 90 and 10 bring sqrt(90) + sqrt(10), 50 and 50 the most
    double known = (Math.sqrt(90) + Math.sqrt(10)) / (2 * Math.sqrt(50));
    double[] scale = {1, 2, 3, 4, 5};
    double[] actual = new double[5];
    double[] best = new double[5];
    for (int d = 0; d < 5; d++) {
      actual[d] = scale[d] * (Math.sqrt(90) + Math.sqrt(10));
      best[d] = scale[d] * 2 * Math.sqrt(50);
    }
    Estimate share = BudgetEfficiency.share(actual, best);
    assertThat(share.mean()).isCloseTo(known, within(1e-12));
    assertThat(share.interval().lower()).isCloseTo(known, within(1e-12));
    assertThat(known).isCloseTo(0.8944, within(1e-4));
  }

  @Test
  void a_model_measures_its_last_thirteen_weeks_against_the_best_mix_it_has_seen_money_for() {
    ResolvedMixModel model = BrandOfChannels.of(4, 104, Specs.HILL);
    BudgetEfficiency efficiency =
        MadeUpDraws.with(
            batch ->
                BudgetEfficiency.of(
                    model, MadeUpDraws.of(model, 200, 7, batch), PaybackWindow.DEFAULT, batch));
    assertThat(efficiency.periods()).isEqualTo(13);
    assertThat(efficiency.last()).isEqualTo(model.window().periods().getLast());
    assertThat(efficiency.first()).isEqualTo(efficiency.last().minusWeeks(12));
    assertThat(efficiency.share().mean()).isBetween(0.3, 1.0);
    assertThat(efficiency.share().interval().lower())
        .isLessThanOrEqualTo(efficiency.share().mean());
  }

  @Test
  void its_course_goes_back_by_thirteen_weeks_and_ends_with_the_last_as_it_is_alone() {
    ResolvedMixModel model = BrandOfChannels.of(3, 60, Specs.HILL);
    List<BudgetEfficiency> course =
        MadeUpDraws.with(
            batch ->
                BudgetEfficiency.course(
                    model, MadeUpDraws.of(model, 100, 7, batch), PaybackWindow.DEFAULT, 9, batch));
    BudgetEfficiency alone =
        MadeUpDraws.with(
            batch ->
                BudgetEfficiency.of(
                    model, MadeUpDraws.of(model, 100, 7, batch), PaybackWindow.DEFAULT, batch));
    assertThat(course).hasSize(4);
    assertThat(course.getLast()).isEqualTo(alone);
    for (int i = 1; i < course.size(); i++) {
      assertThat(course.get(i).first()).isEqualTo(course.get(i - 1).last().plusWeeks(1));
      assertThat(course.get(i - 1).periods()).isEqualTo(13);
      assertThat(course.get(i - 1).share().mean()).isBetween(0.3, 1.0);
    }
  }

  @Test
  void its_course_begins_after_the_last_thirteen_weeks_without_any_spend() {
    ResolvedMixModel model = BrandOfChannels.afterPause(3, 60, 34);
    List<BudgetEfficiency> course =
        MadeUpDraws.with(
            batch ->
                BudgetEfficiency.course(
                    model, MadeUpDraws.of(model, 100, 7, batch), PaybackWindow.DEFAULT, 9, batch));
    assertThat(course).hasSize(2);
    assertThat(course.getFirst().spend()).isPositive();
  }

  @Test
  void a_draw_in_which_nothing_brings_anything_has_lost_nothing() {
    assertThat(BudgetEfficiency.share(new double[] {0, 5}, new double[] {0, 10}).mean())
        .isEqualTo(0.5);
    assertThat(BudgetEfficiency.share(new double[] {0, 0}, new double[] {0, 0}).mean())
        .isEqualTo(1);
  }
}
