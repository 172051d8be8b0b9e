package io.plumbline.domain.guardrail;

import static io.plumbline.domain.guardrail.Moves.MONDAY;
import static io.plumbline.domain.guardrail.Moves.RETAIL;
import static io.plumbline.domain.guardrail.Moves.SEARCH;
import static io.plumbline.domain.guardrail.Moves.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words of thresholds, and parts that make no sense (GRD-11, GRD-12). */
class GuardrailPartsTest {

  @Test
  void every_threshold_is_told_in_words() {
    assertThat(GuardrailPolicy.DEFAULT.guardrails())
        .extracting(Guardrail::threshold)
        .containsExactly(
            "at most 15 %",
            "at most 5 %",
            "at most 20 %",
            "5 % to 10 %",
            "no channel learning (7 days where the platform does not tell)",
            "no launch from 7 days ahead to 1 day behind",
            "above 80 %",
            "at most 4 %",
            "no minimum set",
            "at most 4 a week",
            "at least 21 days of cover",
            "at least 80",
            "receiver tested within 26 weeks",
            "no test running");
    assertThat(new MinimumReach(Map.of(SOCIAL, 2_000_000L, SEARCH, 5L)).threshold())
        .isEqualTo("paid social at least 2,000,000, search at least 5");
  }

  private static Circumstances.RunningTest running(String id, ChannelId channel) {
    LocalDate day = LocalDate.of(2026, 11, 2);
    return new Circumstances.RunningTest(id, channel, null, day, day.plusDays(13));
  }

  @Test
  void tests_that_are_known_elsewhere_run_beside_those_that_were_stated_and_win_over_their_names() {
    Circumstances c = Moves.example().circumstances();
    var stated = running("EXP-1", SOCIAL);
    var known = running("EXP-1", SEARCH);
    var other = running("EXP-2", RETAIL);
    Circumstances before = c.testing(List.of(stated));
    assertThat(before.running()).contains(stated);
    assertThat(before.testing(List.of(known, other)).running())
        .contains(known, other)
        .doesNotContain(stated)
        .hasSize(c.running().size() + 2);
    assertThat(before.testing(List.of()).running()).isEqualTo(before.running());
  }

  @Test
  void the_frequency_of_what_gets_no_more_is_not_judged() {
    var one = new Circumstances.Frequency(SOCIAL, "prospecting", 40);
    var other = new Circumstances.Frequency(SOCIAL, "sponsored", 40);
    var same = new Circumstances.Frequency(RETAIL, "sponsored", 3);
    Circumstances c = Moves.example().circumstances();
    Moves moves =
        Moves.example()
            .in(
                new Circumstances(
                    c.learning(),
                    c.launches(),
                    c.reach(),
                    List.of(one, other, same),
                    c.cover(),
                    c.quality(),
                    c.outcomeQuality(),
                    c.running()));
    Judgement judged =
        GuardrailPolicy.DEFAULT
            .judge(moves.shift(), List.of())
            .judgements()
            .get(Rule.CREATIVE_FATIGUE.ordinal());
    assertThat(judged.standing()).isEqualTo(Standing.HOLDS);
    assertThat(judged.judged()).isEqualTo("sponsored 3 a week");
    assertThat(new CreativeFatigue(50).perWeek()).isEqualTo(50);
    refused(() -> new CreativeFatigue(0));
  }

  @Test
  void reach_that_is_known_is_told_and_reach_that_is_not_is_called_unknown() {
    GuardrailPolicy policy =
        GuardrailPolicy.DEFAULT.with(new MinimumReach(Map.of(SOCIAL, 2_000_000L)));
    int at = Rule.MINIMUM_REACH.ordinal();
    Moves known = Moves.example().figures(Map.of(SOCIAL, 1_000L), 3, 41, Map.of(), 90);
    assertThat(policy.judge(known.shift(), List.of()).judgements().get(at))
        .satisfies(
            one -> assertThat(one.inputs()).containsEntry("paid social.reach", "1000"),
            one -> assertThat(one.judged()).isEqualTo("paid social 1,000"));
    assertThat(policy.judge(Moves.example().shift(), List.of()).judgements().get(at))
        .satisfies(
            one -> assertThat(one.inputs()).containsEntry("paid social.reach", "unknown"),
            one -> assertThat(one.judged()).isEqualTo("paid social unknown"),
            one -> assertThat(one.sentence()).contains("an unknown number of people"));
  }

  @Test
  void an_old_test_is_told_with_how_many_days_are_allowed() {
    Moves old = Moves.example().tested(new FinishedTest("T", RETAIL, MONDAY.minusDays(183), 0.03));
    Verdict verdict = GuardrailPolicy.DEFAULT.judge(old.shift(), List.of());
    assertThat(verdict.reasons().getFirst()).contains("at most 26 weeks, 182 days");
    assertThat(verdict.policy()).isEqualTo(1);
  }

  @Test
  void a_week_and_a_shift_that_make_no_sense_cannot_be_made() {
    refused(() -> new WeekSoFar(MONDAY, Map.of(SOCIAL, -1L), List.of()));
    assertThat(new WeekSoFar(MONDAY, Map.of(SOCIAL, 0L), List.of()).budget()).isZero();
    var once = new WeekSoFar.ShippedMove("CR-1", List.of());
    refused(() -> new WeekSoFar(MONDAY, Map.of(), List.of(once, once)));
    WeekSoFar week = new WeekSoFar(MONDAY, Map.of(), List.of());
    assertThat(week.holds(MONDAY.plusDays(6))).isTrue();
    assertThat(week.holds(MONDAY.plusDays(7))).isFalse();
    assertThat(week.holds(MONDAY.minusDays(1))).isFalse();
    Moves example = Moves.example();
    Shift shift = example.shift();
    refused(
        () ->
            new Shift(
                MONDAY.plusDays(8),
                new Shift.Sprint(MONDAY, MONDAY.plusDays(13)),
                1,
                shift.lines(),
                shift.week(),
                shift.expected(),
                shift.tests(),
                shift.circumstances()));
    refused(
        () ->
            new Shift(
                MONDAY,
                new Shift.Sprint(MONDAY.plusDays(1), MONDAY.plusDays(13)),
                1,
                shift.lines(),
                shift.week(),
                shift.expected(),
                shift.tests(),
                shift.circumstances()));
  }

  @Test
  void scores_percentages_and_amounts_keep_to_their_ranges() {
    refused(() -> scored(101, 90));
    refused(() -> scored(-1, 90));
    refused(() -> scored(90, 101));
    refused(() -> scored(90, -1));
    assertThat(scored(0, 100).circumstances().outcomeQuality()).isEqualTo(100);
    assertThat(scored(100, 0).circumstances().outcomeQuality()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Percent(10_001))
        .withMessage("A percentage (100.01) is 0 to 100.");
    refused(() -> new Percent(-1));
    assertThat(new Percent(10_000).fraction()).isEqualTo(1);
    long most = 10_000_000_000_000L;
    assertThat(new BudgetLine(SEARCH, "a", most, most).before()).isEqualTo(most);
    refused(() -> new BudgetLine(SEARCH, "a", most + 1, 0));
    refused(() -> new BudgetLine(SEARCH, "a", 0, most + 1));
    refused(() -> new BudgetLine(SEARCH, "a", 0, -1));
  }

  @Test
  void parts_that_make_no_sense_say_what_is_wrong_with_them() {
    refused(() -> new FinishedTest(" ", RETAIL, MONDAY, 0.03), "A test has an id");
    refused(() -> new FinishedTest("T", RETAIL, MONDAY, 0), "must be positive");
    refused(() -> new FinishedTest("T", RETAIL, MONDAY, Double.NaN), "must be positive");
    refused(() -> new WeekSoFar.ShippedMove(" ", List.of()), "names its request");
    refused(() -> new Shift.Sprint(MONDAY, MONDAY.minusDays(1)), "after it begins");
    assertThat(new Shift.Sprint(MONDAY, MONDAY).last()).isEqualTo(MONDAY);
    ExpectedEffect expected = Moves.example().shift().expected();
    refused(
        () -> new ExpectedEffect(" ", expected.effect(), expected.improvement()), "its model run");
  }

  @Test
  void circumstances_that_make_no_sense_say_what_is_wrong_with_them() {
    refused(
        () -> new Circumstances.LearningPhase(SOCIAL, MONDAY, MONDAY.minusDays(1)),
        "stops learning before it begins");
    refused(() -> new Circumstances.Launch(" ", MONDAY, MONDAY, Set.of()), "has a name");
    refused(
        () -> new Circumstances.Launch("Spring", MONDAY, MONDAY.minusDays(1), Set.of()),
        "ends before it begins");
    refused(() -> new Circumstances.Frequency(SOCIAL, "a", -0.1), "must not be negative");
    assertThat(new Circumstances.Frequency(SOCIAL, "a", 0).perWeek()).isZero();
    refused(() -> new Circumstances.Cover("shoes", -1), "must not be negative");
    Circumstances c = Moves.example().testing(null, MONDAY, MONDAY).circumstances();
    Circumstances.RunningTest one = c.running().getFirst();
    refused(
        () ->
            new Circumstances(
                c.learning(),
                c.launches(),
                c.reach(),
                c.frequencies(),
                c.cover(),
                c.quality(),
                c.outcomeQuality(),
                List.of(one, one)),
        "stands there once");
  }

  @Test
  void what_is_listed_is_in_one_order_by_channel_first() {
    Circumstances c = Moves.example().circumstances();
    Circumstances sorted =
        new Circumstances(
            List.of(
                new Circumstances.LearningPhase(SOCIAL, MONDAY.plusDays(1), null),
                new Circumstances.LearningPhase(RETAIL, MONDAY, null),
                new Circumstances.LearningPhase(RETAIL, MONDAY.minusDays(1), null)),
            c.launches(),
            c.reach(),
            List.of(
                new Circumstances.Frequency(SOCIAL, "m", 1),
                new Circumstances.Frequency(RETAIL, "z", 1),
                new Circumstances.Frequency(RETAIL, "b", 1)),
            c.cover(),
            c.quality(),
            c.outcomeQuality(),
            c.running());
    assertThat(sorted.learning())
        .extracting(phase -> phase.channel() + " " + phase.began())
        .containsExactly(
            "paid social 2026-12-01", "retail media 2026-11-29", "retail media 2026-11-30");
    assertThat(sorted.frequencies())
        .extracting(Circumstances.Frequency::item)
        .containsExactly("m", "b", "z");
    assertThat(
            BudgetLine.sorted(
                List.of(
                    new BudgetLine(SOCIAL, "m", 1, 2),
                    new BudgetLine(RETAIL, "z", 1, 2),
                    new BudgetLine(RETAIL, "b", 1, 2))))
        .extracting(BudgetLine::item)
        .containsExactly("m", "b", "z");
  }

  @Test
  void a_figure_is_near_its_limit_within_a_twentieth_of_it_and_never_where_the_limit_is_nothing() {
    assertThat(Standing.atMost(95, 100)).isEqualTo(Standing.NEAR_LIMIT);
    assertThat(Standing.atMost(94.9, 100)).isEqualTo(Standing.HOLDS);
    assertThat(Standing.atMost(0, 0)).isEqualTo(Standing.HOLDS);
    assertThat(Standing.atLeast(105, 100)).isEqualTo(Standing.NEAR_LIMIT);
    assertThat(Standing.atLeast(105.1, 100)).isEqualTo(Standing.HOLDS);
    assertThat(Standing.atLeast(0, 0)).isEqualTo(Standing.HOLDS);
    assertThat(Standing.atMost(Double.NaN, 1)).isEqualTo(Standing.BLOCKED);
    assertThat(Standing.atLeast(Double.NaN, 1)).isEqualTo(Standing.BLOCKED);
    assertThat(standing(Rule.IMPROVEMENT, Moves.example().likely(0.84)))
        .isEqualTo(Standing.NEAR_LIMIT);
    assertThat(standing(Rule.IMPROVEMENT, Moves.example().likely(0.8401)))
        .isEqualTo(Standing.HOLDS);
  }

  @Test
  void the_sharpness_of_a_test_counts_to_the_last_day_it_is_evidence() {
    FinishedTest last = new FinishedTest("T", RETAIL, MONDAY.minusDays(182), 0.03);
    FinishedTest today = new FinishedTest("T", RETAIL, MONDAY, 0.03);
    FinishedTest ahead = new FinishedTest("T", RETAIL, MONDAY.plusDays(1), 0.03);
    assertThat(standing(Rule.SMALLEST_EFFECT, Moves.example().tested(last)))
        .isEqualTo(Standing.HOLDS);
    assertThat(standing(Rule.SMALLEST_EFFECT, Moves.example().tested(today)))
        .isEqualTo(Standing.HOLDS);
    assertThat(standing(Rule.SMALLEST_EFFECT, Moves.example().tested(ahead)))
        .isEqualTo(Standing.NOT_APPLICABLE);
  }

  private static Standing standing(Rule rule, Moves moves) {
    return judged(rule, moves).standing();
  }

  private static Judgement judged(Rule rule, Moves moves) {
    return GuardrailPolicy.DEFAULT.judge(moves.shift(), List.of()).judgements().get(rule.ordinal());
  }

  @Test
  void the_weekly_cap_of_a_channel_leaves_out_what_shipped_of_others() {
    List<BudgetLine> search = List.of(new BudgetLine(SEARCH, "brand", 1_800_000, 1_600_000));
    Moves example = Moves.example().with(search);
    WeekSoFar.ShippedMove both =
        new WeekSoFar.ShippedMove(
            "CR-1",
            List.of(
                new BudgetLine(SEARCH, "brand", 1_900_000, 1_800_000),
                new BudgetLine(SOCIAL, "prospecting", 3_000_000, 2_000_000)));
    Moves after =
        new Moves(
            example.ships(),
            example.step(),
            example.lines(),
            new WeekSoFar(MONDAY, example.week().opening(), List.of(both)),
            example.improvement(),
            example.tests(),
            example.circumstances());
    assertThat(judged(Rule.WEEKLY_CHANNEL_CAP, after).standing()).isEqualTo(Standing.HOLDS);
  }

  @Test
  void scores_are_told_as_they_are_and_a_missing_one_as_unknown() {
    assertThat(judged(Rule.DATA_QUALITY, scored(92, 90)).inputs())
        .containsEntry("paid social", "92")
        .containsEntry("retail media", "unknown")
        .containsEntry("the outcome", "90");
  }

  @Test
  void a_channel_with_a_swing_of_its_own_is_named_in_the_threshold() {
    assertThat(
            new MaximumSwing(Percent.of(15), Map.of(SOCIAL, Percent.of(8), RETAIL, Percent.of(0)))
                .threshold())
        .isEqualTo("at most 15 %, paid social 8 %, retail media 0 %");
  }

  @Test
  void one_version_of_the_rules_judges_and_a_waiver_has_room_for_a_reason() {
    List<Judgement> mixed =
        new ArrayList<>(
            GuardrailPolicy.DEFAULT.judge(Moves.example().shift(), List.of()).judgements());
    Judgement first = mixed.getFirst();
    mixed.set(
        0,
        new Judgement(
            first.rule(),
            first.policy() + 1,
            first.standing(),
            first.waivable(),
            first.inputs(),
            first.judged(),
            first.threshold(),
            first.sentence()));
    refused(() -> Verdict.of(mixed, List.of()), "One version of the policy");
    Actor leo = Actor.human("leo");
    Actor ada = Actor.human("ada");
    assertThat(new Waiver(Rule.EVIDENCE, "x".repeat(1000), leo, ada).reason()).hasSize(1000);
    refused(() -> new Waiver(Rule.EVIDENCE, "x".repeat(1001), leo, ada), "1 to 1000 characters");
  }

  private static void refused(Runnable making, String why) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(why);
  }

  private static Moves scored(int channel, int outcome) {
    return Moves.example().figures(Map.of(), 3, 41, Map.of(SOCIAL, channel), outcome);
  }

  private static void refused(Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run);
  }
}
