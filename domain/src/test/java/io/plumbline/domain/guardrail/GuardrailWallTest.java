package io.plumbline.domain.guardrail;

import static io.plumbline.domain.guardrail.Moves.MONDAY;
import static io.plumbline.domain.guardrail.Moves.RETAIL;
import static io.plumbline.domain.guardrail.Moves.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.shared.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Moves against the whole policy: E2E-1's goes through, E2E-2's is stopped with every reason. */
class GuardrailWallTest {

  private static final GuardrailPolicy POLICY = GuardrailPolicy.DEFAULT;
  private static final Actor MAYA = Actor.human("maya");
  private static final Actor TOMAS = Actor.human("tomas");

  private static Moves wall() {
    return Moves.example()
        .moving(700_000)
        .likely(0.799)
        .tested(new FinishedTest("EXP-1", RETAIL, MONDAY.minusDays(10), 0.041))
        .figures(Map.of(), 5, 3, Map.of(SOCIAL, 60, RETAIL, 95), 90)
        .learning(SOCIAL, MONDAY, MONDAY)
        .launching(MONDAY, MONDAY)
        .testing(null, MONDAY, MONDAY);
  }

  @Test
  void the_worked_example_goes_through() {
    Verdict verdict = POLICY.judge(Moves.example().shift(), List.of());
    assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
    assertThat(verdict.count()).isEqualTo("14 of 14 hold");
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.judgements()).allMatch(one -> one.policy() == 1);
  }

  @Test
  void the_wall_stops_a_move_with_every_reason_at_once() {
    Verdict verdict = POLICY.judge(wall().shift(), List.of());
    assertThat(verdict.mayGoAhead()).isFalse();
    assertThat(verdict.blocked())
        .extracting(Judgement::rule)
        .containsExactly(
            Rule.SWING,
            Rule.WEEKLY_CAP,
            Rule.WEEKLY_CHANNEL_CAP,
            Rule.FIRST_MOVE,
            Rule.LEARNING_PHASE,
            Rule.FREEZE_WINDOW,
            Rule.IMPROVEMENT,
            Rule.SMALLEST_EFFECT,
            Rule.CREATIVE_FATIGUE,
            Rule.INVENTORY,
            Rule.DATA_QUALITY,
            Rule.RUNNING_TEST);
    assertThat(verdict.reasons()).hasSize(12).doesNotHaveDuplicates();
    assertThat(verdict.count()).isEqualTo("2 of 14 hold");
  }

  @Test
  void a_waiver_lets_through_only_what_the_policy_lets_two_people_waive() {
    Moves untested = Moves.example().tested();
    Waiver waiver = new Waiver(Rule.EVIDENCE, "The test starts on Monday.", MAYA, TOMAS);
    assertThat(POLICY.judge(untested.shift(), List.of()).mayGoAhead()).isFalse();
    assertThat(POLICY.judge(untested.shift(), List.of(waiver)).mayGoAhead()).isTrue();
    GuardrailPolicy strict = POLICY.withWaivable(Set.of());
    assertThat(strict.judge(untested.shift(), List.of(waiver)).mayGoAhead()).isFalse();
    Waiver other = new Waiver(Rule.INVENTORY, "More is on its way.", MAYA, TOMAS);
    assertThat(POLICY.judge(untested.shift(), List.of(other)).mayGoAhead()).isFalse();
  }

  @Test
  void a_waiver_takes_two_people_and_a_reason_and_some_rules_have_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Waiver(Rule.EVIDENCE, "why", MAYA, Actor.human("Maya ")))
        .withMessageContaining("their own");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Waiver(Rule.EVIDENCE, "why", Actor.SYSTEM, MAYA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Waiver(Rule.EVIDENCE, "why", MAYA, Actor.SYSTEM));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Waiver(Rule.EVIDENCE, " ", MAYA, TOMAS));
    for (Rule rule :
        List.of(Rule.IMPROVEMENT, Rule.WEEKLY_CAP, Rule.WEEKLY_CHANNEL_CAP, Rule.RUNNING_TEST)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Waiver(rule, "why", MAYA, TOMAS))
          .withMessageContaining(rule.key());
    }
  }

  @Test
  void a_verdict_cannot_say_otherwise_than_its_judgements() {
    List<Judgement> bad = POLICY.judge(wall().shift(), List.of()).judgements();
    List<Judgement> good = POLICY.judge(Moves.example().shift(), List.of()).judgements();
    assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Allowed(bad, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Refused(good, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Verdict.Allowed(good.subList(0, 3), List.of()));
  }

  @Property(tries = 300)
  void a_move_is_refused_if_and_only_if_a_judgement_is_blocked_and_not_waived(
      @ForAll @LongRange(min = 1, max = 900_000) long cents,
      @ForAll @DoubleRange(min = 0.7, max = 0.9) double chance,
      @ForAll @IntRange(min = 0, max = 300) int age,
      @ForAll @IntRange(min = 70, max = 90) int quality,
      @ForAll boolean waived) {
    Shift shift =
        Moves.example()
            .moving(cents)
            .likely(chance)
            .tested(new FinishedTest("T", RETAIL, MONDAY.minusDays(age), 0.03))
            .figures(Map.of(), 3, 41, Map.of(SOCIAL, quality, RETAIL, 95), 90)
            .shift();
    List<Waiver> waivers =
        waived ? List.of(new Waiver(Rule.EVIDENCE, "why", MAYA, TOMAS)) : List.of();
    Verdict verdict = POLICY.judge(shift, waivers);
    boolean stopped =
        verdict.judgements().stream()
            .filter(one -> one.standing() == Standing.BLOCKED)
            .anyMatch(one -> !(waived && one.rule() == Rule.EVIDENCE));
    assertThat(verdict.mayGoAhead()).isEqualTo(!stopped);
    assertThat(verdict.blocked().isEmpty()).isEqualTo(!stopped);
  }

  @Property(tries = 300)
  void a_smaller_move_keeps_every_cap_that_a_larger_one_keeps(
      @ForAll @LongRange(min = 2, max = 900_000) long cents,
      @ForAll @LongRange(min = 1, max = 900_000) long other) {
    List<Judgement> large = judgements(Math.max(cents, other));
    List<Judgement> small = judgements(Math.min(cents, other));
    for (Rule rule : List.of(Rule.SWING, Rule.WEEKLY_CAP, Rule.WEEKLY_CHANNEL_CAP)) {
      assertThat(small.get(rule.ordinal()).standing())
          .isLessThanOrEqualTo(large.get(rule.ordinal()).standing());
    }
  }

  private static List<Judgement> judgements(long cents) {
    return POLICY.judge(Moves.example().moving(cents).shift(), List.of()).judgements();
  }

  @Property(tries = 100)
  void the_order_of_lines_is_of_no_effect(@ForAll long seed) {
    List<BudgetLine> lines = new ArrayList<>(wall().lines());
    Collections.shuffle(lines, new Random(seed));
    assertThat(POLICY.judge(wall().with(lines).shift(), List.of()))
        .isEqualTo(POLICY.judge(wall().shift(), List.of()));
  }
}
