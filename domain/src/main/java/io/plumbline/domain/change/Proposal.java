package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.ExpectedEffect;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A move of budget as it is asked for: all that an approval binds to.
 *
 * @param title one line for people
 * @param objective what it is for, in the one currency
 * @param explanation why this move
 * @param currency the ISO code of the money
 * @param sprint the days in which it may ship
 * @param step 1 for the first move, more for its expansions
 * @param stages the part of what gives that each step has moved in all: 8 %, then 12 %
 * @param lines line items with their money before and after, a week, in cents
 * @param expected what the model expects of it
 * @param promised what is promised while it is watched
 * @param tests what has been tested of the channels it moves
 * @param plan how it is watched
 */
public record Proposal(
    String title,
    String objective,
    String explanation,
    String currency,
    Sprint sprint,
    int step,
    List<Percent> stages,
    List<BudgetLine> lines,
    ExpectedEffect expected,
    PromisedOutcome promised,
    List<FinishedTest> tests,
    MonitoringPlan plan) {

  private static final int LONGEST = 4000;

  public Proposal {
    said("title", title, 120);
    said("objective", objective, 400);
    said("explanation", explanation, LONGEST);
    that(step >= 1 && step <= stages.size(), "Step %s of %s.", step, stages.size());
    stages = List.copyOf(stages);
    for (int i = 1; i < stages.size(); i++) {
      that(
          stages.get(i).hundredths() > stages.get(i - 1).hundredths(),
          "A later stage moves more than the one before: %s.",
          stages);
    }
    lines = BudgetLine.sorted(lines);
    that(moved(lines) > 0, "Nothing is moved.");
    tests = List.copyOf(tests);
  }

  private static void said(String what, String text, int longest) {
    that(
        !text.isBlank() && text.length() <= longest,
        "The %s has 1 to %s characters.",
        what,
        longest);
  }

  /** Returns what is moved a week, in cents: the larger of all that is given and all taken. */
  public long moved() {
    return moved(lines);
  }

  private static long moved(List<BudgetLine> lines) {
    return BudgetLine.moved(lines);
  }

  /** Returns the lines that change. */
  public List<BudgetLine> changes() {
    return lines.stream().filter(line -> line.before() != line.after()).toList();
  }

  /** Returns the same lines the other way: from after to before. */
  public List<BudgetLine> reversed() {
    return lines.stream()
        .map(line -> new BudgetLine(line.channel(), line.item(), line.after(), line.before()))
        .toList();
  }

  /** Returns what each channel spends a week before, in cents, by the order of the lines. */
  public Map<ChannelId, Long> before() {
    Map<ChannelId, Long> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.merge(line.channel(), line.before(), Long::sum));
    return sums;
  }

  /** Returns what each channel spends a week after, in cents, by the order of the lines. */
  public Map<ChannelId, Long> after() {
    Map<ChannelId, Long> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.merge(line.channel(), line.after(), Long::sum));
    return sums;
  }

  /** Returns what each unit of money moved over the long window is promised to bring. */
  public Estimate promisedPerMoney() {
    return perMoney(promised.lift(), moved(), plan.longDays());
  }

  /** Returns a lift for each unit of money, where so many cents a week were moved so long. */
  static Estimate perMoney(Estimate lift, long movedCents, int days) {
    return lift.times(700.0 / movedCents / days);
  }

  /** Returns whether there is a further stage to expand to. */
  public boolean hasNextStage() {
    return step < stages.size();
  }

  /** Returns the hash of everything above, in one way of writing it. */
  public Hash content() {
    return ContentText.of(this).sha256();
  }
}
