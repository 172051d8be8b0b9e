package io.plumbline.adapters.web.rest.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance to be stated; each kind has fields of its own, and others are refused.
 *
 * @param kind launch (name, channels, first, last), learning-phase (channel, first, last), stock
 *     (name, days), frequency (channel, item, per_week), reach (channel, people) or running-test
 *     (name, channel, item, first, last)
 * @param channels whom a launch concerns; absent or empty is all
 * @param last may be absent for a learning phase whose end the platform does not tell
 * @param note where it is known from
 */
public record NewCircumstance(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String channel,
    @Nullable String item,
    @Nullable List<String> channels,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable Integer days,
    @Nullable Double perWeek,
    @Nullable Long people,
    @Nullable String note) {

  /**
   * Returns what is to be stated.
   *
   * @throws IllegalArgumentException if a field of the kind is missing or out of range
   */
  Circumstance circumstance() {
    Circumstance.Kind wanted = named();
    return switch (wanted) {
      case LAUNCH ->
          new Circumstance.Launch(
              new Circumstances.Launch(
                  needed("name", name),
                  needed("first", first),
                  needed("last", last),
                  (channels == null ? List.<String>of() : channels)
                      .stream().map(ChannelId::new).collect(Collectors.toSet())));
      case LEARNING_PHASE ->
          new Circumstance.LearningPhase(
              new Circumstances.LearningPhase(channelId(), needed("first", first), last));
      case STOCK ->
          new Circumstance.Stock(
              new Circumstances.Cover(needed("name", name), needed("days", days)));
      case FREQUENCY ->
          new Circumstance.Frequency(
              new Circumstances.Frequency(
                  channelId(), needed("item", item), needed("per_week", perWeek)));
      case REACH -> new Circumstance.Reach(channelId(), needed("people", people));
      case RUNNING_TEST ->
          new Circumstance.RunningTest(
              new Circumstances.RunningTest(
                  needed("name", name),
                  channelId(),
                  item,
                  needed("first", first),
                  needed("last", last)));
    };
  }

  private Circumstance.Kind named() {
    for (Circumstance.Kind one : Circumstance.Kind.values()) {
      if (one.key().equals(kind)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "A circumstance has the kind launch, learning-phase, stock, frequency, reach or"
            + " running-test.");
  }

  private ChannelId channelId() {
    return new ChannelId(needed("channel", channel));
  }

  private <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("The %s needs the field %s.".formatted(kind, field));
    }
    that(!(value instanceof String text) || text.length() <= 120, "%s is too long.", field);
    return value;
  }
}
