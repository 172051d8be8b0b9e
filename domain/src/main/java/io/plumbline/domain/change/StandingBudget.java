package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;

/**
 * What a line item is set to spend a week, in cents, until it is set otherwise.
 *
 * @param item its name within its channel
 */
public record StandingBudget(ChannelId channel, String item, long cents) {

  /** The name of the only line item of a channel that was not divided. */
  public static final String WHOLE = "whole channel";

  public StandingBudget {
    that(!item.isBlank(), "A line item of %s has no name.", channel);
    that(cents >= 0, "Line item %s cannot spend %s cents.", item, cents);
  }
}
