package io.plumbline.domain.access;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A person who signs in.
 *
 * @param name the sign-in name
 * @param displayName how others see them
 * @param enabled whether they may sign in at all
 */
public record User(UUID id, String name, String displayName, Role role, boolean enabled) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,79}");

  public User {
    that(
        mayBeName(name),
        "The sign-in name (%s) must be 1 to 80 lower-case letters, digits, dots, hyphens,"
            + " underscores or @.",
        name);
    that(
        !displayName.isBlank() && displayName.length() <= 80,
        "A display name must have 1 to 80 characters.");
  }

  /** Returns whether anybody could have this sign-in name. */
  public static boolean mayBeName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Returns this person as the one who acts. */
  public Actor actor() {
    return Actor.human(name);
  }
}
