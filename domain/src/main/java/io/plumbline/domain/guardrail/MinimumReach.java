package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Channels that must reach enough people a week to be worth their money (GRD-09).
 *
 * @param people the least by channel, above 0; a channel not there has no minimum
 */
public record MinimumReach(Map<ChannelId, Long> people) implements Guardrail {

  public MinimumReach {
    people.forEach(
        (channel, least) ->
            that(least > 0, "The minimum reach of %s (%s) must be positive.", channel, least));
    people = ByChannel.sorted(people);
  }

  @Override
  public Rule rule() {
    return Rule.MINIMUM_REACH;
  }

  @Override
  public String threshold() {
    return people.isEmpty()
        ? "no minimum set"
        : people.entrySet().stream()
            .map(one -> "%s at least %s".formatted(one.getKey(), Words.whole(one.getValue())))
            .collect(Collectors.joining(", "));
  }

  @Override
  public String sentence() {
    return people.isEmpty()
        ? "No channel has a minimum reach."
        : "After a move these channels still reach, in people a week: %s.".formatted(threshold());
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(
        people.entrySet().stream()
            .collect(
                Collectors.toMap(one -> "channel " + one.getKey(), one -> "" + one.getValue())));
  }

  @Override
  public Judged judge(Shift shift) {
    List<Judged> parts = new ArrayList<>();
    for (ChannelId channel : shift.touched()) {
      Long least = people.get(channel);
      if (least != null) {
        parts.add(judge(channel, shift.circumstances().reach().get(channel), least));
      }
    }
    return Judged.all(parts, "No channel of this move has a minimum reach.");
  }

  private static Judged judge(ChannelId channel, @Nullable Long reach, long least) {
    String words = reach == null ? "an unknown number of" : Words.whole(reach);
    return Judged.of(
        reach == null ? Standing.BLOCKED : Standing.atLeast(reach, least),
        Map.of(channel + ".reach", reach == null ? "unknown" : "" + reach),
        "%s %s".formatted(channel, reach == null ? "unknown" : words),
        "%s would reach %s people a week; at least %s are asked for."
            .formatted(channel, words, Words.whole(least)));
  }
}
