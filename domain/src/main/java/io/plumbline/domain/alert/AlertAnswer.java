package io.plumbline.domain.alert;

import io.plumbline.domain.shared.Actor;

/** What comes of answering an alert. */
public sealed interface AlertAnswer {

  /** It is answered. */
  record Answered(Alert alert) implements AlertAnswer {}

  /** The brand has no such alert. */
  record Unknown(String label) implements AlertAnswer {}

  /** Its condition has ended: there is nothing left to answer. */
  record AlreadyCleared(Alert alert) implements AlertAnswer {}

  /** Who answers is no lead and no admin. */
  record NotAllowed(Actor by) implements AlertAnswer {}

  /** It cannot be answered so: why. */
  record Refused(String why) implements AlertAnswer {}
}
