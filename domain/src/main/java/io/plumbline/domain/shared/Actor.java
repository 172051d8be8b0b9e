package io.plumbline.domain.shared;

import static io.plumbline.domain.shared.Require.that;

/** Who did something: a person by sign-in name, a drafting agent, or the system itself. */
public record Actor(String name, Kind kind) {

  /** What sort of actor. */
  public enum Kind {
    HUMAN,
    AGENT,
    SYSTEM
  }

  /** Plumbline acting by itself. */
  public static final Actor SYSTEM = new Actor("plumbline", Kind.SYSTEM);

  public Actor {
    that(!name.isBlank() && name.length() <= 120, "An actor's name must have 1 to 120 characters.");
  }

  /** A person, by sign-in name. */
  public static Actor human(String name) {
    return new Actor(name, Kind.HUMAN);
  }
}
