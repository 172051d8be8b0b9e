package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a line item spends a week, before a move and after it, in cents.
 *
 * @param item its name within its channel
 */
public record BudgetLine(ChannelId channel, String item, long before, long after) {

  /** A hundred billion: sums and percentages of it stay exact. */
  private static final long MOST = 10_000_000_000_000L;

  static final Comparator<BudgetLine> ORDER =
      Comparator.comparing((BudgetLine line) -> line.channel().value())
          .thenComparing(BudgetLine::item);

  public BudgetLine {
    that(!item.isBlank(), "A line item of %s has no name.", channel);
    that(
        before >= 0 && before <= MOST && after >= 0 && after <= MOST,
        "Line item %s spends 0 to %s cents, not %s and %s.",
        item,
        MOST,
        before,
        after);
  }

  long raised() {
    return Math.max(0, after - before);
  }

  long lowered() {
    return Math.max(0, before - after);
  }

  /** Copies lines in one order; no line item may stand there twice. */
  public static List<BudgetLine> sorted(List<BudgetLine> lines) {
    Set<List<String>> seen = new HashSet<>();
    for (BudgetLine line : lines) {
      that(
          seen.add(List.of(line.channel().value(), line.item())),
          "%s has two line items called %s.",
          line.channel(),
          line.item());
    }
    return lines.stream().sorted(ORDER).toList();
  }

  /** What changes places, comes or goes: the larger of all that is given and all that is taken. */
  public static long moved(List<BudgetLine> lines) {
    return Math.max(
        lines.stream().mapToLong(BudgetLine::raised).sum(),
        lines.stream().mapToLong(BudgetLine::lowered).sum());
  }
}
