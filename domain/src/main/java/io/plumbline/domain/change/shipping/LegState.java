package io.plumbline.domain.change.shipping;

import static io.plumbline.domain.shared.Require.that;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a leg is. Amounts are in the target's own unit. */
public sealed interface LegState {

  /** Nothing is known of the target yet. */
  record Open() implements LegState {}

  /** The target was asked: it has {@code found}, from which the move starts. */
  record Ready(long found) implements LegState {}

  /**
   * The change is being sent; whether it arrived is unknown until an answer is stored.
   *
   * @param times how often it was sent, counted before the call
   */
  record Sent(long found, int times) implements LegState {}

  /**
   * The target has what the order wants.
   *
   * @param found what it had before
   * @param receipt what the target, or the person who set it, says of it
   * @param by who set it by hand; null for a gateway
   */
  record Done(long found, String receipt, Instant at, @Nullable String by) implements LegState {}

  /**
   * The target will not have it.
   *
   * @param sent what the target had before the change was sent; null if nothing was sent, or what
   *     is there now is somebody else's: then nothing is to be set back
   */
  record Refused(String why, Instant at, @Nullable Long sent) implements LegState {

    public Refused {
      that(!why.isBlank(), "A refusal has a reason.");
    }
  }

  /** It is being set back to {@code found}; whether that arrived is unknown until stored. */
  record SettingBack(long found) implements LegState {}

  /** The target has {@code found} again, or never had anything else. */
  record SetBack(long found, String receipt, Instant at, @Nullable String by) implements LegState {}

  /**
   * A person has to do it.
   *
   * @param found what the target had before
   * @param back whether it is to be set back, rather than set
   */
  record ByHand(long found, boolean back, String why) implements LegState {}
}
