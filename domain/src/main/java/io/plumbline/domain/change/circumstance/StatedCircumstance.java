package io.plumbline.domain.change.circumstance;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance as somebody stated it.
 *
 * @param note where it is known from; may be empty
 * @param withdrawal absent while it stands
 */
public record StatedCircumstance(
    UUID id,
    BrandId brand,
    Circumstance what,
    Actor by,
    Instant at,
    String note,
    @Nullable Withdrawal withdrawal) {

  /** After how many days a figure that changes by itself is called stale; ours. */
  public static final int STALE_DAYS = 14;

  private static final int LONGEST = 1000;

  /** Who took it back, when, and why. */
  public record Withdrawal(Actor by, Instant at, String reason) {
    public Withdrawal {
      that(
          !reason.isBlank() && reason.length() <= LONGEST,
          "A withdrawal needs a reason of 1 to %d characters.",
          LONGEST);
    }
  }

  public StatedCircumstance {
    that(note.length() <= LONGEST, "A note has at most %d characters.", LONGEST);
  }

  /** Returns it taken back. */
  public StatedCircumstance withdrawn(Withdrawal why) {
    that(withdrawal == null, "%s is withdrawn already.", id);
    return new StatedCircumstance(id, brand, what, by, at, note, why);
  }

  /** Returns the day it was stated, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** Returns for how many days it has been stated on a day; 0 on days before. */
  public long age(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(day(), day));
  }

  /** Returns whether it is a figure that changes by itself and was stated too long ago. */
  public boolean stale(LocalDate day) {
    return switch (what) {
      case Circumstance.Stock _, Circumstance.Frequency _, Circumstance.Reach _ ->
          age(day) > STALE_DAYS;
      case Circumstance.Launch _, Circumstance.LearningPhase _, Circumstance.RunningTest _ -> false;
    };
  }
}
