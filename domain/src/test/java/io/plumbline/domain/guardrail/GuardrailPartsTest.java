package io.plumbline.domain.guardrail;

import static io.plumbline.domain.guardrail.Moves.MONDAY;
import static io.plumbline.domain.guardrail.Moves.RETAIL;
import static io.plumbline.domain.guardrail.Moves.SEARCH;
import static io.plumbline.domain.guardrail.Moves.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
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

  private static Moves scored(int channel, int outcome) {
    return Moves.example().figures(Map.of(), 3, 41, Map.of(SOCIAL, channel), outcome);
  }

  private static void refused(Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run);
  }
}
