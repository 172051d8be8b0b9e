package io.plumbline.domain.programme;

import io.plumbline.domain.access.User;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;

/** Whether somebody answers for a brand's model: its feeds, its validation and its documents. */
public sealed interface Stewardship {

  /** Somebody does. */
  record Held(User steward, Actor namedBy, Instant since) implements Stewardship {}

  /**
   * Nobody does: no run becomes champion until somebody is named.
   *
   * @param why one sentence, with who mends it
   */
  record Vacant(String why) implements Stewardship {

    /** Nobody was ever named. */
    public static final Vacant NEVER_NAMED =
        new Vacant("No model steward is named; an admin names one on the page Programme.");

    /** Who was named may no longer sign in. */
    public static Vacant disabled(String person) {
      return new Vacant(
          "%s, the model steward, may no longer sign in; an admin names another on the page Programme."
              .formatted(person));
    }
  }
}
