package io.plumbline.adapters.web.rest.shipping;

import io.plumbline.domain.change.shipping.Leg;
import io.plumbline.domain.change.shipping.LegState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one place of an order's is told, and how far that is.
 *
 * @param place its number in the order, from 0
 * @param state OPEN, READY, SENT, DONE, REFUSED, SETTING_BACK, SET_BACK, BY_HAND
 * @param said the receipt, the proof, or the reason
 * @param by who set it by hand
 */
public record LegJson(
    int place,
    String target,
    String state,
    @Nullable String said,
    @Nullable String by,
    @Nullable Instant at,
    List<Line> lines) {

  /** A line item's money a week. */
  public record Line(String channel, String item, BigDecimal before, BigDecimal after) {}

  static LegJson from(int place, Leg leg) {
    return switch (leg.state()) {
      case LegState.Open _ -> of(place, leg, "OPEN", null, null, null);
      case LegState.Ready _ -> of(place, leg, "READY", null, null, null);
      case LegState.Sent _ -> of(place, leg, "SENT", null, null, null);
      case LegState.Done(long _, String receipt, Instant at, String by) ->
          of(place, leg, "DONE", receipt, by, at);
      case LegState.Refused(String why, Instant at, Long _) ->
          of(place, leg, "REFUSED", why, null, at);
      case LegState.SettingBack _ -> of(place, leg, "SETTING_BACK", null, null, null);
      case LegState.SetBack(long _, String receipt, Instant at, String by) ->
          of(place, leg, "SET_BACK", receipt, by, at);
      case LegState.ByHand(long _, boolean back, String why) ->
          of(place, leg, "BY_HAND", back ? "to be set back: " + why : why, null, null);
    };
  }

  private static LegJson of(
      int place,
      Leg leg,
      String state,
      @Nullable String said,
      @Nullable String by,
      @Nullable Instant at) {
    return new LegJson(
        place,
        leg.target().label(),
        state,
        said,
        by,
        at,
        leg.lines().stream()
            .map(
                line ->
                    new Line(
                        line.channel().value(),
                        line.item(),
                        BigDecimal.valueOf(line.before(), 2),
                        BigDecimal.valueOf(line.after(), 2)))
            .toList());
  }
}
