package io.plumbline.domain.change.shipping;

import java.time.Instant;

/** What a dispatch asks for next. */
public sealed interface Step {

  /** Ask the target of this leg what it has. */
  record Check(int place) implements Step {}

  /** Ask the target, and set what the order wants if it is still to be set. */
  record Set(int place) implements Step {}

  /** Ask the target, and set back what it had if it is still to be set back. */
  record SetBack(int place) implements Step {}

  /** Call nobody before then. */
  record Wait(Instant until) implements Step {}

  /** Only a person can do what is left. */
  record Person() implements Step {}

  /** Nothing is left. */
  record Over() implements Step {}
}
