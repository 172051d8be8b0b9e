package io.plumbline.domain.change;

import static io.plumbline.domain.change.Asks.RETAIL;
import static io.plumbline.domain.change.Asks.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.Percent;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** 8 %, then 12 % (OPT-17). */
class ExpandingAMoveTest {

  @Test
  void the_next_step_moves_on_until_twelve_percent_are_moved_in_all() {
    assertThat(Expansion.lines(Asks.proposal(400_000, 1)))
        .containsExactly(
            new BudgetLine(SOCIAL, "prospecting", 2_600_000, 2_400_000),
            new BudgetLine(SOCIAL, "retargeting", 2_000_000, 2_000_000),
            new BudgetLine(RETAIL, "sponsored", 3_400_000, 3_600_000));
  }

  private static Proposal staged(int step, List<Percent> stages, BudgetLine... lines) {
    Proposal p = Asks.proposal();
    return new Proposal(
        p.title(),
        p.objective(),
        p.explanation(),
        p.currency(),
        p.sprint(),
        step,
        stages,
        List.of(lines),
        p.expected(),
        p.promised(),
        p.tests(),
        p.plan());
  }

  @Test
  void a_later_step_goes_on_from_what_it_moved_itself_and_not_from_all_before_it() {
    // of 50,000.00, 8 % were moved, now 4 % more, next another 8 %
    Proposal second =
        staged(
            2,
            List.of(Percent.of(8), Percent.of(12), Percent.of(20)),
            new BudgetLine(SOCIAL, "prospecting", 4_600_000, 4_400_000),
            new BudgetLine(RETAIL, "sponsored", 3_400_000, 3_600_000));
    assertThat(Expansion.lines(second))
        .containsExactly(
            new BudgetLine(SOCIAL, "prospecting", 4_400_000, 4_000_000),
            new BudgetLine(RETAIL, "sponsored", 3_600_000, 4_000_000));
  }

  @Test
  void a_cent_that_is_left_goes_to_the_line_that_lost_most_by_rounding() {
    // a third more: 1/3, 2/3 and 4/3 of a cent, and what is taken in one piece
    Proposal first =
        staged(
            1,
            List.of(Percent.of(9), Percent.of(12)),
            new BudgetLine(RETAIL, "all", 0, 7),
            new BudgetLine(SOCIAL, "a", 1_000, 999),
            new BudgetLine(SOCIAL, "b", 1_000, 998),
            new BudgetLine(SOCIAL, "c", 1_000, 996));
    assertThat(Expansion.lines(first))
        .containsExactly(
            new BudgetLine(SOCIAL, "a", 999, 999),
            new BudgetLine(SOCIAL, "b", 998, 997),
            new BudgetLine(SOCIAL, "c", 996, 995),
            new BudgetLine(RETAIL, "all", 7, 9));
  }

  @Test
  void of_lines_that_lost_the_same_the_first_gets_the_cent_and_what_did_not_move_never() {
    Proposal first =
        staged(
            1,
            List.of(Percent.of(8), Percent.of(12)),
            new BudgetLine(RETAIL, "all", 0, 2),
            new BudgetLine(SOCIAL, "a", 1_000, 1_000),
            new BudgetLine(SOCIAL, "b", 1_000, 999),
            new BudgetLine(SOCIAL, "c", 1_000, 999));
    assertThat(Expansion.lines(first))
        .containsExactly(
            new BudgetLine(SOCIAL, "a", 1_000, 1_000),
            new BudgetLine(SOCIAL, "b", 999, 998),
            new BudgetLine(SOCIAL, "c", 999, 999),
            new BudgetLine(RETAIL, "all", 2, 3));
  }

  @Test
  void after_the_last_stage_there_is_none() {
    assertThatThrownBy(() -> Expansion.lines(Asks.proposal(200_000, 2)))
        .hasMessageContaining("no stage after");
  }

  @Property(tries = 500)
  void what_is_given_and_what_is_taken_agree_to_the_cent(
      @ForAll @LongRange(min = 1, max = 999_999) long one,
      @ForAll @LongRange(min = 1, max = 999_999) long two,
      @ForAll @LongRange(min = 0, max = 999_999) long three) {
    List<BudgetLine> lines =
        List.of(
            new BudgetLine(SOCIAL, "a", 5_000_000, 5_000_000 - one),
            new BudgetLine(SOCIAL, "b", 5_000_000, 5_000_000 - two),
            new BudgetLine(RETAIL, "c", 5_000_000, 5_000_000 + three),
            new BudgetLine(RETAIL, "d", 0, one + two - Math.min(three, one + two - 1)));
    Proposal first = Asks.proposal(lines, 1, Asks.promised(Asks.MONDAY, 28));
    long given = 0;
    long taken = 0;
    long before = 0;
    for (BudgetLine line : lines) {
      before += Math.max(0, line.before() - line.after());
    }
    for (BudgetLine line : Expansion.lines(first)) {
      given += Math.max(0, line.before() - line.after());
      taken += Math.max(0, line.after() - line.before());
    }
    long got = lines.stream().mapToLong(line -> Math.max(0, line.after() - line.before())).sum();
    assertThat(given).isEqualTo(before / 2);
    assertThat(taken).isEqualTo(got / 2);
  }
}
