package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A move of budget with everything a judgement needs; nothing is fetched.
 *
 * @param ships the day it would ship, within the sprint and the week
 * @param step 1 for the first move, more for its expansions
 * @param lines line items with their money before and after, a week, in cents; those of a channel
 *     that moves are all there, unchanged ones too
 * @param tests what has been tested, of any channel and age
 */
public record Shift(
    LocalDate ships,
    Sprint sprint,
    int step,
    List<BudgetLine> lines,
    WeekSoFar week,
    ExpectedEffect expected,
    List<FinishedTest> tests,
    Circumstances circumstances) {

  /** The days a move is meant for, both included. */
  public record Sprint(LocalDate first, LocalDate last) {
    public Sprint {
      that(!last.isBefore(first), "A sprint ends (%s) after it begins (%s).", last, first);
    }
  }

  public Shift {
    that(
        !ships.isBefore(sprint.first()) && !ships.isAfter(sprint.last()),
        "A move ships in its sprint (%s to %s), not on %s.",
        sprint.first(),
        sprint.last(),
        ships);
    that(week.holds(ships), "The week from %s does not hold %s.", week.first(), ships);
    that(step >= 1, "The first step is 1, not %s.", step);
    lines = BudgetLine.sorted(lines);
    that(lines.stream().anyMatch(line -> line.before() != line.after()), "Nothing is moved.");
    tests = tests.stream().sorted(Comparator.comparing(FinishedTest::id)).toList();
  }

  /** Returns the channels with a line item that changes, by name. */
  public List<ChannelId> touched() {
    return channels(line -> line.raised() + line.lowered());
  }

  /** Returns the channels with a line item that gets more, by name. */
  public List<ChannelId> gaining() {
    return channels(BudgetLine::raised);
  }

  private List<ChannelId> channels(ToLongFunction<BudgetLine> amount) {
    return lines.stream()
        .filter(line -> amount.applyAsLong(line) > 0)
        .map(BudgetLine::channel)
        .distinct()
        .toList();
  }

  /** Returns what is moved in cents: the larger of all that is given and all that is taken. */
  public long moved() {
    return BudgetLine.moved(lines);
  }

  long moved(ChannelId channel) {
    return BudgetLine.moved(of(channel));
  }

  long before(ChannelId channel) {
    return of(channel).stream().mapToLong(BudgetLine::before).sum();
  }

  long lowered(ChannelId channel) {
    return of(channel).stream().mapToLong(BudgetLine::lowered).sum();
  }

  private List<BudgetLine> of(ChannelId channel) {
    return lines.stream().filter(line -> line.channel().equals(channel)).toList();
  }
}
