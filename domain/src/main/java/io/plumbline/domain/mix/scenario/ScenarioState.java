package io.plumbline.domain.mix.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of a stored scenario. */
public enum ScenarioState {
  /** Nobody has decided on it. */
  OPEN,
  /** Nobody has decided on it, and it waits in the drawer for its trigger. */
  CONTINGENCY,
  /** It was chosen. */
  CHOSEN,
  /** It was rejected. */
  REJECTED;

  /** Returns its name for people: {@code open}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of this name. */
  public static Optional<ScenarioState> named(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}
