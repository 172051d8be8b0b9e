package io.plumbline.domain.shared;

import static io.plumbline.domain.shared.Require.that;

/** The name of a media channel within its brand. */
public record ChannelId(String value) {

  public ChannelId {
    that(!value.isBlank() && value.length() <= 80, "A channel name must have 1 to 80 characters.");
  }

  @Override
  public String toString() {
    return value;
  }
}
