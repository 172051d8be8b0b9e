package io.plumbline.domain.maturity.rule;

import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.shared.ChannelId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a move is the small first one: 5 to 10 % of what gives, or of what gets if none gives.
 */
public final class SmallMove {

  private static final Percent LEAST = Percent.of(5);
  private static final Percent MOST = Percent.of(10);

  private SmallMove() {}

  private record Moved(ChannelId channel, long before, long by) {

    boolean small() {
      return before > 0 && by >= LEAST.of(before) && by <= MOST.of(before);
    }
  }

  /** Returns what a first step takes, in words, if its largest part is small. */
  public static Optional<String> of(Proposal move) {
    if (move.step() != 1) {
      return Optional.empty();
    }
    Map<ChannelId, Long> after = move.after();
    Comparator<Moved> byPart = Comparator.comparingDouble(one -> (double) one.by() / one.before());
    return largest(move, after, -1, byPart)
        .or(() -> largest(move, after, 1, byPart))
        .filter(Moved::small)
        .map(
            one ->
                String.format(
                    Locale.ROOT, "%.1f %% of %s", 100.0 * one.by() / one.before(), one.channel()));
  }

  private static Optional<Moved> largest(
      Proposal move, Map<ChannelId, Long> after, int sign, Comparator<Moved> byPart) {
    return move.before().entrySet().stream()
        .map(
            one ->
                new Moved(
                    one.getKey(),
                    one.getValue(),
                    sign * (after.getOrDefault(one.getKey(), 0L) - one.getValue())))
        .filter(one -> one.by() > 0)
        .max(byPart);
  }
}
