package io.plumbline.adapters.web.rest.programme;

import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.Touchpoint;
import java.time.Instant;

/**
 * A channel as customers meet it on their way.
 *
 * @param stage awareness, consideration, conversion or retention
 * @param outcome what meeting it is to bring about
 */
public record TouchpointJson(
    String channel, String stage, String outcome, String describedBy, Instant describedAt) {

  static TouchpointJson from(Kept<Touchpoint> kept) {
    Touchpoint touchpoint = kept.value();
    return new TouchpointJson(
        touchpoint.channel().value(),
        touchpoint.stage().key(),
        touchpoint.outcome(),
        kept.by().name(),
        kept.at());
  }
}
