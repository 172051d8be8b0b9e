package io.plumbline.domain.guardrail;

import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How large the first step of a move is: the largest part that a channel gives, or gets if none
 * gives (OPT-15). Smaller could not be told from chance, larger could not be undone cheaply.
 *
 * @param least from 1 %
 * @param most to 20 %
 */
public record FirstMove(Percent least, Percent most) implements Guardrail {

  public FirstMove {
    least.within("The smallest first move", Percent.of(1), Percent.of(20));
    most.within("The largest first move", least, Percent.of(20));
  }

  @Override
  public Rule rule() {
    return Rule.FIRST_MOVE;
  }

  @Override
  public String threshold() {
    return "%s to %s".formatted(least, most);
  }

  @Override
  public String sentence() {
    return "The first step of a move takes %s to %s of a channel that gives; later steps follow when it held."
        .formatted(least, most);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(
        Map.of(
            "least",
            String.valueOf(least.hundredths()),
            "most",
            String.valueOf(most.hundredths())));
  }

  @Override
  public Judged judge(Shift shift) {
    if (shift.step() > 1) {
      return Judged.notApplicable(
          "This is step %d of a move, not its first.".formatted(shift.step()));
    }
    List<ChannelId> givers =
        shift.touched().stream().filter(channel -> shift.lowered(channel) > 0).toList();
    List<ChannelId> channels = givers.isEmpty() ? shift.touched() : givers;
    boolean large =
        channels.stream()
            .anyMatch(channel -> shift.moved(channel) >= least.of(shift.before(channel)));
    return Judged.all(
        channels.stream().map(channel -> judge(shift, channel, large)).toList(), "Nothing moves.");
  }

  /** Too small is a matter of the whole move, too large of each channel. */
  private Judged judge(Shift shift, ChannelId channel, boolean large) {
    long moved = shift.moved(channel);
    long before = shift.before(channel);
    Standing standing = large ? Standing.atMost(moved, most.of(before)) : Standing.BLOCKED;
    return Judged.of(
        standing,
        Map.of(channel + ".moved", "" + moved, channel + ".before", "" + before),
        "%s of %s".formatted(Words.share(moved, before), channel),
        "The first step moves %s of %s of %s; it must be %s to %s, %s to %s."
            .formatted(
                Words.money(moved),
                Words.money(before),
                channel,
                least,
                most,
                Words.money(least.of(before)),
                Words.money(most.of(before))));
  }
}
