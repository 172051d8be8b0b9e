package io.plumbline.domain.programme;

import io.plumbline.domain.ledger.Fact;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that somebody said where on their way customers meet a channel, and what for. */
public record ChannelDescribed(Touchpoint touchpoint) implements Fact {

  @Override
  public Kind kind() {
    return Kind.CHANNEL_DESCRIBED;
  }

  @Override
  public String subject() {
    return touchpoint.channel().value();
  }

  @Override
  public SortedMap<String, String> details() {
    return new TreeMap<>(
        Map.of("stage", touchpoint.stage().key(), "outcome", touchpoint.outcome()));
  }

  @Override
  public String summary() {
    return "%s serves %s: %s"
        .formatted(touchpoint.channel(), touchpoint.stage().key(), touchpoint.outcome());
  }
}
