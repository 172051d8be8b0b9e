package io.plumbline.domain.guardrail;

import io.plumbline.domain.shared.ChannelId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of its own spend a channel may change by in one move (GRD-01).
 *
 * @param most 1 to 50 %
 * @param exceptions channels with a limit of their own, 0 to 50 %
 */
public record MaximumSwing(Percent most, Map<ChannelId, Percent> exceptions) implements Guardrail {

  public MaximumSwing {
    most.within("The maximum swing", Percent.of(1), Percent.of(50));
    exceptions.forEach(
        (channel, limit) ->
            limit.within("The maximum swing of " + channel, Percent.of(0), Percent.of(50)));
    exceptions = ByChannel.sorted(exceptions);
  }

  @Override
  public Rule rule() {
    return Rule.SWING;
  }

  @Override
  public String threshold() {
    StringBuilder words = new StringBuilder("at most " + most);
    exceptions.forEach(
        (channel, limit) -> words.append(", ").append(channel).append(' ').append(limit));
    return words.toString();
  }

  @Override
  public String sentence() {
    return "One move changes a channel by %s of what it spends now.".formatted(threshold());
  }

  @Override
  public SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("most", String.valueOf(most.hundredths()));
    exceptions.forEach(
        (channel, limit) -> settings.put("channel " + channel, String.valueOf(limit.hundredths())));
    return settings;
  }

  @Override
  public Judged judge(Shift shift) {
    return Judged.all(
        shift.touched().stream().map(channel -> judge(shift, channel)).toList(), "Nothing moves.");
  }

  private Judged judge(Shift shift, ChannelId channel) {
    long moved = shift.moved(channel);
    long before = shift.before(channel);
    Percent limit = exceptions.getOrDefault(channel, most);
    return Judged.of(
        Standing.atMost(moved, limit.of(before)),
        Map.of(channel + ".moved", "" + moved, channel + ".before", "" + before),
        "%s %s".formatted(channel, Words.share(moved, before)),
        "%s changes by %s of %s a week; at most %s, %s, is allowed in one move."
            .formatted(
                channel,
                Words.money(moved),
                Words.money(before),
                limit,
                Words.money(limit.of(before))));
  }
}
