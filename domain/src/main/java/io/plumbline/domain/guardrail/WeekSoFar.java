package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The week a move would ship in, up to now.
 *
 * @param first its first day
 * @param opening what each channel spent a week when it began, in cents; a channel not there spent
 *     nothing
 * @param shipped every move shipped in it; one rolled back stays, for the money was moved
 */
public record WeekSoFar(LocalDate first, Map<ChannelId, Long> opening, List<ShippedMove> shipped) {

  /** A move that shipped: the request it came from and its lines. */
  public record ShippedMove(String request, List<BudgetLine> lines) {
    public ShippedMove {
      that(!request.isBlank(), "A shipped move names its request.");
      lines = BudgetLine.sorted(lines);
    }
  }

  public WeekSoFar {
    for (Map.Entry<ChannelId, Long> one : opening.entrySet()) {
      that(one.getValue() >= 0, "%s cannot spend less than nothing.", one.getKey());
    }
    opening = ByChannel.sorted(opening);
    shipped = shipped.stream().sorted(Comparator.comparing(ShippedMove::request)).toList();
    that(
        shipped.stream().map(ShippedMove::request).distinct().count() == shipped.size(),
        "A request ships once a week.");
  }

  /** Returns what the whole brand spent a week when it began, in cents. */
  public long budget() {
    return opening.values().stream().mapToLong(Long::longValue).sum();
  }

  long opening(ChannelId channel) {
    return opening.getOrDefault(channel, 0L);
  }

  long moved() {
    return shipped.stream().mapToLong(move -> BudgetLine.moved(move.lines())).sum();
  }

  long moved(ChannelId channel) {
    return shipped.stream()
        .map(move -> move.lines().stream().filter(line -> line.channel().equals(channel)).toList())
        .mapToLong(BudgetLine::moved)
        .sum();
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(first.plusDays(7));
  }
}
