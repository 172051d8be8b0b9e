package io.plumbline.domain.change;

import io.plumbline.domain.guardrail.BudgetLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a move's next step: each goes on in its own direction until the next stage's part of
 * what gave at first is moved in all. What is given and what is taken agree to the cent, as they
 * did in the step before.
 */
final class Expansion {

  private Expansion() {}

  /**
   * Returns the lines of the step after {@code proposal}.
   *
   * @throws IllegalArgumentException if there is no further stage
   */
  static List<BudgetLine> lines(Proposal proposal) {
    if (!proposal.hasNextStage()) {
      throw new IllegalArgumentException(
          "There is no stage after %s.".formatted(proposal.stages()));
    }
    int now = proposal.stages().get(proposal.step() - 1).hundredths();
    int before = proposal.step() == 1 ? 0 : proposal.stages().get(proposal.step() - 2).hundredths();
    int next = proposal.stages().get(proposal.step()).hundredths();
    List<BudgetLine> lines = proposal.lines();
    long[] further = new long[lines.size()];
    share(lines, further, next - now, now - before, 1);
    share(lines, further, next - now, now - before, -1);
    List<BudgetLine> expanded = new ArrayList<>();
    for (int i = 0; i < further.length; i++) {
      BudgetLine line = lines.get(i);
      expanded.add(
          new BudgetLine(
              line.channel(), line.item(), line.after(), Math.max(0, line.after() + further[i])));
    }
    return expanded;
  }

  /** Grows the changes of one direction by part/of, rounded by the largest remainder. */
  private static void share(List<BudgetLine> lines, long[] further, long part, long of, int sign) {
    List<Integer> places = new ArrayList<>();
    long sum = 0;
    long given = 0;
    for (int i = 0; i < further.length; i++) {
      long change = sign * (lines.get(i).after() - lines.get(i).before());
      if (change > 0) {
        places.add(i);
        sum += change;
        further[i] = sign * (Math.multiplyExact(change, part) / of);
        given += Math.abs(further[i]);
      }
    }
    places.sort(
        Comparator.comparingLong(
                (Integer i) ->
                    Math.multiplyExact(Math.abs(lines.get(i).after() - lines.get(i).before()), part)
                        % of)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    long missing = Math.multiplyExact(sum, part) / of - given;
    for (int k = 0; k < missing; k++) {
      further[places.get(k)] += sign;
    }
  }
}
