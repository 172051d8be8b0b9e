package io.plumbline.domain.guardrail;

import io.plumbline.domain.shared.ChannelId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of a channel may move in a week, all requests together (GRD-04).
 *
 * @param most 1 to 50 %
 */
public record WeeklyChannelCap(Percent most) implements Guardrail {

  public WeeklyChannelCap {
    most.within("The weekly cap per channel", Percent.of(1), Percent.of(50));
  }

  @Override
  public Rule rule() {
    return Rule.WEEKLY_CHANNEL_CAP;
  }

  @Override
  public String threshold() {
    return "at most " + most;
  }

  @Override
  public String sentence() {
    return "All moves of a week together change a channel by at most %s of what it spent when the week began."
        .formatted(most);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("most", String.valueOf(most.hundredths())));
  }

  @Override
  public Judged judge(Shift shift) {
    return Judged.all(
        shift.touched().stream().map(channel -> judge(shift, channel)).toList(), "Nothing moves.");
  }

  private Judged judge(Shift shift, ChannelId channel) {
    long earlier = shift.week().moved(channel);
    long moved = earlier + shift.moved(channel);
    long opening = shift.week().opening(channel);
    return Judged.of(
        Standing.atMost(moved, most.of(opening)),
        Map.of(
            channel + ".earlier",
            "" + earlier,
            channel + ".now",
            "" + shift.moved(channel),
            channel + ".opening",
            "" + opening),
        "%s %s".formatted(channel, Words.share(moved, opening)),
        "%s has moved by %s this week with this move; at most %s of %s, %s, is allowed."
            .formatted(
                channel,
                Words.money(moved),
                most,
                Words.money(opening),
                Words.money(most.of(opening))));
  }
}
