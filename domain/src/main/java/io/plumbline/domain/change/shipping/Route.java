package io.plumbline.domain.change.shipping;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * How a channel's budget is set, or a line item's.
 *
 * @param item the line item; null for all of the channel that have no route of their own
 */
public record Route(ChannelId channel, @Nullable String item, Target target) {

  public Route {
    that(
        item == null || (!item.isBlank() && item.length() <= 200),
        "A line item's name has 1 to 200 characters.");
  }

  /** Says what it is the route of, for people. */
  public String subject() {
    return item == null ? channel.value() : channel.value() + " / " + item;
  }
}
