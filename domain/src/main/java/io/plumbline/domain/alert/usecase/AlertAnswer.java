package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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

  /** Returns what comes of {@code step}, taken by who may, in one transaction. */
  static AlertAnswer of(
      AlertBook book,
      RolesNow roles,
      BrandId brand,
      String label,
      Actor by,
      Origin origin,
      UnaryOperator<Alert> step) {
    return book.holding(
        brand,
        () -> {
          if (!roles.has(by, Set.of(Role.MARKETING_LEAD, Role.ADMIN))) {
            return new NotAllowed(by);
          }
          Optional<Alert> found = book.find(brand, label);
          if (found.isEmpty()) {
            return new Unknown(label);
          }
          return found.get().isCleared()
              ? new AlreadyCleared(found.get())
              : new Answered(book.written(step.apply(found.get()), by, origin));
        });
  }
}
