package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A condition people are told of, once, from when it was found until it has ended.
 *
 * @param number its number within the brand, from 1
 * @param condition as it was read last; its rule and subject never change
 */
public record Alert(
    UUID id, BrandId brand, int number, Condition condition, Instant raised, Standing standing) {

  /** The most characters of a note. */
  public static final int LONGEST_NOTE = 1000;

  /** The longest time somebody may have peace, in days. */
  public static final int LONGEST_SNOOZE = 91;

  /** What was done about it last. */
  public sealed interface Standing {

    /** Nobody has answered it. */
    record Open() implements Standing {}

    /** Somebody takes care of it. */
    record Acknowledged(Actor by, Instant at, String note) implements Standing {}

    /**
     * Somebody wants to be told again.
     *
     * @param until the day from which on it is open again
     */
    record Snoozed(Actor by, Instant at, LocalDate until) implements Standing {}

    /** Its condition has ended; nothing comes after. */
    record Cleared(Instant at) implements Standing {}
  }

  /** Where it is in its life, on a day. */
  public enum State {
    OPEN("Open"),
    SNOOZED("Snoozed"),
    ACKNOWLEDGED("Acknowledged"),
    CLEARED("Cleared");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** Returns its name for people. */
    public String label() {
      return label;
    }
  }

  public Alert {
    that(number >= 1, "The first alert is 1, not %s.", number);
  }

  /** Returns a new one. */
  public static Alert raised(UUID id, BrandId brand, int number, Condition condition, Instant now) {
    return new Alert(id, brand, number, condition, now, new Standing.Open());
  }

  /** Returns the name people use: {@code A-0007}. */
  public String label() {
    return "A-%04d".formatted(number);
  }

  /** Reads the number of {@code A-0007}; empty if the text is no such name. */
  public static OptionalInt numberOf(String label) {
    return label.matches("A-\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(label.substring(2)))
        : OptionalInt.empty();
  }

  /** Returns its state on a day: one that was snoozed is open again from its day on. */
  public State state(LocalDate today) {
    return switch (standing) {
      case Standing.Open _ -> State.OPEN;
      case Standing.Acknowledged _ -> State.ACKNOWLEDGED;
      case Standing.Snoozed(var _, var _, var until) ->
          today.isBefore(until) ? State.SNOOZED : State.OPEN;
      case Standing.Cleared _ -> State.CLEARED;
    };
  }

  /** Returns whether its condition has ended. */
  public boolean isCleared() {
    return standing instanceof Standing.Cleared;
  }

  /** Returns whether it is about {@code other}, whatever that says now. */
  public boolean isOf(Condition other) {
    return condition.rule() == other.rule() && condition.subject().equals(other.subject());
  }

  /** Returns it with what its condition says now. */
  public Alert told(Condition now) {
    that(!isCleared() && isOf(now), "%s is not about %s.", label(), now.title());
    return new Alert(id, brand, number, now, raised, standing);
  }

  /** Returns it in somebody's care. */
  public Alert acknowledged(Actor by, Instant at, String note) {
    that(note.length() <= LONGEST_NOTE, "A note has at most %s characters.", LONGEST_NOTE);
    return with(new Standing.Acknowledged(by, at, note.strip()));
  }

  /** Returns it silent until a day. */
  public Alert snoozed(Actor by, Instant at, LocalDate until) {
    return with(new Standing.Snoozed(by, at, until));
  }

  /** Returns it at its end. */
  public Alert cleared(Instant at) {
    return with(new Standing.Cleared(at));
  }

  private Alert with(Standing next) {
    that(!isCleared(), "%s is cleared: nothing comes after.", label());
    return new Alert(id, brand, number, condition, raised, next);
  }
}
