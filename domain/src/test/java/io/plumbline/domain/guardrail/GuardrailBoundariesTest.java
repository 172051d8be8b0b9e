package io.plumbline.domain.guardrail;

import static io.plumbline.domain.guardrail.Moves.MONDAY;
import static io.plumbline.domain.guardrail.Moves.RETAIL;
import static io.plumbline.domain.guardrail.Moves.SEARCH;
import static io.plumbline.domain.guardrail.Moves.SOCIAL;
import static io.plumbline.domain.guardrail.Standing.BLOCKED;
import static io.plumbline.domain.guardrail.Standing.HOLDS;
import static io.plumbline.domain.guardrail.Standing.NEAR_LIMIT;
import static io.plumbline.domain.guardrail.Standing.NOT_APPLICABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each guardrail at its limit and one cent, day or digit past it (GRD-01..09, OPT-13, OPT-15). */
class GuardrailBoundariesTest {

  private static final Moves EXAMPLE = Moves.example();
  private static final Map<ChannelId, Integer> GOOD = Map.of(SOCIAL, 92, RETAIL, 95);

  private static Judgement judged(Rule rule, Moves moves) {
    return judged(GuardrailPolicy.DEFAULT, rule, moves);
  }

  private static Judgement judged(GuardrailPolicy policy, Rule rule, Moves moves) {
    return policy.judge(moves.shift(), List.of()).judgements().get(rule.ordinal());
  }

  private static Standing standing(Rule rule, Moves moves) {
    return judged(rule, moves).standing();
  }

  @Test
  void one_cent_over_the_swing_of_a_channel_is_blocked_and_told_to_the_cent() {
    assertThat(standing(Rule.SWING, EXAMPLE.moving(450_000))).isEqualTo(NEAR_LIMIT);
    Judgement over = judged(Rule.SWING, EXAMPLE.moving(450_001));
    assertThat(over.standing()).isEqualTo(BLOCKED);
    assertThat(over.sentence())
        .isEqualTo(
            "retail media changes by 4,500.01 of 30,000.00 a week; at most 15 %, 4,500.00, is"
                + " allowed in one move.");
    assertThat(over.inputs())
        .containsEntry("retail media.moved", "450001")
        .containsEntry("paid social.before", "5000000");
  }

  @Test
  void a_channel_may_have_a_swing_of_its_own() {
    GuardrailPolicy tight =
        GuardrailPolicy.DEFAULT.with(
            new MaximumSwing(Percent.of(15), Map.of(SOCIAL, Percent.of(8))));
    assertThat(judged(tight, Rule.SWING, EXAMPLE).standing()).isEqualTo(NEAR_LIMIT);
    assertThat(judged(tight, Rule.SWING, EXAMPLE.moving(400_001)).standing()).isEqualTo(BLOCKED);
  }

  @Test
  void a_channel_that_spends_nothing_cannot_start_by_a_swing() {
    Moves start = EXAMPLE.with(List.of(new BudgetLine(RETAIL, "new", 0, 1)));
    assertThat(standing(Rule.SWING, start)).isEqualTo(BLOCKED);
    assertThat(judged(Rule.SWING, start).judged()).isEqualTo("retail media from nothing");
  }

  @Test
  void moves_within_a_channel_count_as_well() {
    Moves within =
        EXAMPLE.with(
            List.of(
                new BudgetLine(SOCIAL, "a", 2_500_000, 1_749_999),
                new BudgetLine(SOCIAL, "b", 2_500_000, 3_250_001)));
    assertThat(standing(Rule.SWING, within)).isEqualTo(BLOCKED);
  }

  @Test
  void the_weekly_cap_counts_what_other_requests_shipped() {
    assertThat(standing(Rule.WEEKLY_CAP, EXAMPLE)).isEqualTo(HOLDS);
    assertThat(standing(Rule.WEEKLY_CAP, EXAMPLE.afterShipping(100_000))).isEqualTo(NEAR_LIMIT);
    Judgement over = judged(Rule.WEEKLY_CAP, EXAMPLE.afterShipping(100_001));
    assertThat(over.standing()).isEqualTo(BLOCKED);
    assertThat(over.sentence()).contains("1,000.01", "5,000.01", "5,000.00", "5 %");
  }

  @Test
  void the_weekly_cap_of_a_channel_counts_what_shipped_of_it() {
    Moves search = EXAMPLE.with(List.of(new BudgetLine(SEARCH, "brand", 1_800_000, 1_600_000)));
    assertThat(standing(Rule.WEEKLY_CHANNEL_CAP, search.afterShipping(200_000)))
        .isEqualTo(NEAR_LIMIT);
    assertThat(standing(Rule.WEEKLY_CHANNEL_CAP, search.afterShipping(200_001))).isEqualTo(BLOCKED);
  }

  @Test
  void a_first_move_takes_five_to_ten_percent() {
    assertThat(standing(Rule.FIRST_MOVE, EXAMPLE.moving(249_999))).isEqualTo(BLOCKED);
    assertThat(standing(Rule.FIRST_MOVE, EXAMPLE.moving(250_000))).isEqualTo(HOLDS);
    assertThat(standing(Rule.FIRST_MOVE, EXAMPLE.moving(500_000))).isEqualTo(NEAR_LIMIT);
    assertThat(standing(Rule.FIRST_MOVE, EXAMPLE.moving(500_001))).isEqualTo(BLOCKED);
    assertThat(standing(Rule.FIRST_MOVE, EXAMPLE.moving(500_001).step(2)))
        .isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void a_channel_is_left_alone_to_the_last_day_of_its_learning() {
    assertThat(standing(Rule.LEARNING_PHASE, EXAMPLE.learning(SOCIAL, MONDAY.minusDays(9), MONDAY)))
        .isEqualTo(BLOCKED);
    assertThat(
            standing(
                Rule.LEARNING_PHASE,
                EXAMPLE.learning(SOCIAL, MONDAY.minusDays(9), MONDAY.minusDays(1))))
        .isEqualTo(HOLDS);
    assertThat(standing(Rule.LEARNING_PHASE, EXAMPLE.learning(SOCIAL, MONDAY.minusDays(6), null)))
        .isEqualTo(BLOCKED);
    assertThat(standing(Rule.LEARNING_PHASE, EXAMPLE.learning(SOCIAL, MONDAY.minusDays(7), null)))
        .isEqualTo(HOLDS);
    assertThat(standing(Rule.LEARNING_PHASE, EXAMPLE.learning(SEARCH, MONDAY, MONDAY)))
        .isEqualTo(HOLDS);
  }

  @Test
  void nothing_ships_in_a_freeze_its_first_and_last_day_included() {
    var far = MONDAY.plusDays(30);
    assertThat(standing(Rule.FREEZE_WINDOW, EXAMPLE.launching(MONDAY.plusDays(7), far)))
        .isEqualTo(BLOCKED);
    assertThat(standing(Rule.FREEZE_WINDOW, EXAMPLE.launching(MONDAY.plusDays(8), far)))
        .isEqualTo(HOLDS);
    var past = MONDAY.minusDays(30);
    assertThat(standing(Rule.FREEZE_WINDOW, EXAMPLE.launching(past, MONDAY.minusDays(1))))
        .isEqualTo(BLOCKED);
    assertThat(standing(Rule.FREEZE_WINDOW, EXAMPLE.launching(past, MONDAY.minusDays(2))))
        .isEqualTo(HOLDS);
    assertThat(standing(Rule.FREEZE_WINDOW, EXAMPLE.launching(MONDAY, MONDAY, SEARCH)))
        .isEqualTo(HOLDS);
  }

  @Test
  void what_a_test_runs_on_is_left_alone_from_its_first_day_to_its_last() {
    assertThat(standing(Rule.RUNNING_TEST, EXAMPLE)).isEqualTo(HOLDS);
    assertThat(standing(Rule.RUNNING_TEST, EXAMPLE.testing(null, MONDAY.minusDays(14), MONDAY)))
        .isEqualTo(BLOCKED);
    assertThat(standing(Rule.RUNNING_TEST, EXAMPLE.testing(null, MONDAY, MONDAY.plusDays(13))))
        .isEqualTo(BLOCKED);
    Moves over = EXAMPLE.testing(null, MONDAY.minusDays(14), MONDAY.minusDays(1));
    assertThat(standing(Rule.RUNNING_TEST, over)).isEqualTo(HOLDS);
    Moves ahead = EXAMPLE.testing(null, MONDAY.plusDays(1), MONDAY.plusDays(14));
    assertThat(standing(Rule.RUNNING_TEST, ahead)).isEqualTo(HOLDS);
    GuardrailPolicy late = GuardrailPolicy.DEFAULT.with(new ContaminationGuard(1));
    assertThat(judged(late, Rule.RUNNING_TEST, over).standing()).isEqualTo(BLOCKED);
    assertThat(new ContaminationGuard(1).sentence()).endsWith("runs on it, and 1 days longer.");
    assertThat(new ContaminationGuard(1).threshold()).endsWith("ended 1 days ago or less");
    assertThat(new ContaminationGuard(0).threshold()).isEqualTo("no test running");
  }

  @Test
  void a_test_of_one_line_item_leaves_the_others_of_its_channel_free() {
    Moves touched = EXAMPLE.testing("prospecting", MONDAY, MONDAY);
    assertThat(judged(Rule.RUNNING_TEST, touched).sentence())
        .isEqualTo(
            "EXP-041 runs on prospecting of paid social from 2026-11-30 and is counted to"
                + " 2026-11-30; this move would ship on 2026-11-30.");
    assertThat(standing(Rule.RUNNING_TEST, EXAMPLE.testing("retargeting", MONDAY, MONDAY)))
        .isEqualTo(HOLDS);
    refused(null, " ", MONDAY);
    refused(" ", null, MONDAY);
    refused("EXP", null, MONDAY.minusDays(1));
  }

  private static void refused(@Nullable String id, @Nullable String item, LocalDate last) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Circumstances.RunningTest(id == null ? "EXP" : id, SOCIAL, item, MONDAY, last));
  }

  @Test
  void the_chance_of_improvement_must_be_above_eighty_percent_strictly() {
    assertThat(standing(Rule.IMPROVEMENT, EXAMPLE.likely(0.80))).isEqualTo(BLOCKED);
    assertThat(standing(Rule.IMPROVEMENT, EXAMPLE.likely(0.8001))).isEqualTo(NEAR_LIMIT);
    assertThat(standing(Rule.IMPROVEMENT, EXAMPLE.likely(0.91))).isEqualTo(HOLDS);
    assertThat(judged(Rule.IMPROVEMENT, EXAMPLE.likely(0.7999)).sentence())
        .contains("79.99 %", "above 80 %");
    assertThat(standing(Rule.IMPROVEMENT, EXAMPLE.likely(null))).isEqualTo(BLOCKED);
  }

  @Test
  void the_sharpest_fresh_test_could_detect_four_percent() {
    var old = new FinishedTest("T-0", RETAIL, MONDAY.minusDays(183), 0.01);
    var at = new FinishedTest("T-1", RETAIL, MONDAY.minusDays(9), 0.04);
    var over = new FinishedTest("T-2", RETAIL, MONDAY.minusDays(9), 0.041);
    assertThat(standing(Rule.SMALLEST_EFFECT, EXAMPLE.tested(at, over))).isEqualTo(NEAR_LIMIT);
    assertThat(judged(Rule.SMALLEST_EFFECT, EXAMPLE.tested(over, old)).sentence())
        .contains("4.1 %", "at most 4 %");
    assertThat(standing(Rule.SMALLEST_EFFECT, EXAMPLE.tested(over, old))).isEqualTo(BLOCKED);
    assertThat(standing(Rule.SMALLEST_EFFECT, EXAMPLE.tested(old))).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void a_test_is_evidence_for_twenty_six_weeks_to_the_day() {
    assertThat(standing(Rule.EVIDENCE, tested(182))).isEqualTo(NEAR_LIMIT);
    assertThat(standing(Rule.EVIDENCE, tested(183))).isEqualTo(BLOCKED);
    assertThat(standing(Rule.EVIDENCE, tested(-1))).isEqualTo(BLOCKED);
    assertThat(judged(Rule.EVIDENCE, EXAMPLE.tested()).sentence()).contains("never been tested");
  }

  private static Moves tested(int daysAgo) {
    return EXAMPLE.tested(new FinishedTest("T", RETAIL, MONDAY.minusDays(daysAgo), 0.03));
  }

  @Test
  void a_channel_with_a_minimum_reach_keeps_it() {
    GuardrailPolicy policy =
        GuardrailPolicy.DEFAULT.with(new MinimumReach(Map.of(SOCIAL, 2_000_000L)));
    assertThat(judged(policy, Rule.MINIMUM_REACH, reaching(2_000_000)).standing())
        .isEqualTo(NEAR_LIMIT);
    assertThat(judged(policy, Rule.MINIMUM_REACH, reaching(1_999_999)).standing())
        .isEqualTo(BLOCKED);
    assertThat(judged(policy, Rule.MINIMUM_REACH, EXAMPLE).standing()).isEqualTo(BLOCKED);
    assertThat(standing(Rule.MINIMUM_REACH, EXAMPLE)).isEqualTo(NOT_APPLICABLE);
  }

  private static Moves reaching(long people) {
    return EXAMPLE.figures(Map.of(SOCIAL, people), 3, 41, GOOD, 90);
  }

  @Test
  void frequency_cover_and_quality_are_held_at_their_limits() {
    Moves at = EXAMPLE.figures(Map.of(), 4.0, 21, Map.of(SOCIAL, 80, RETAIL, 80), 80);
    Moves past = EXAMPLE.figures(Map.of(), 4.01, 20, Map.of(SOCIAL, 80, RETAIL, 79), 80);
    for (Rule rule : List.of(Rule.CREATIVE_FATIGUE, Rule.INVENTORY, Rule.DATA_QUALITY)) {
      assertThat(standing(rule, at)).isEqualTo(NEAR_LIMIT);
      assertThat(standing(rule, past)).isEqualTo(BLOCKED);
    }
    assertThat(standing(Rule.CREATIVE_FATIGUE, EXAMPLE.figures(Map.of(), 3.8, 41, GOOD, 90)))
        .isEqualTo(NEAR_LIMIT);
    assertThat(standing(Rule.DATA_QUALITY, EXAMPLE.figures(Map.of(), 3, 41, GOOD, null)))
        .isEqualTo(BLOCKED);
    assertThat(standing(Rule.DATA_QUALITY, EXAMPLE.figures(Map.of(), 3, 41, Map.of(), 90)))
        .isEqualTo(BLOCKED);
  }
}
