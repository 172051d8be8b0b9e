package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertAnswer;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;

/** Silences an alert until a day, on which it is open again if its condition still holds. */
public final class SnoozeAlert {

  /** Which, and until when. */
  public record Command(BrandId brand, String label, LocalDate until, Actor by, Origin origin) {}

  private final AlertBook book;
  private final RolesNow roles;

  public SnoozeAlert(AlertBook book, RolesNow roles) {
    this.book = book;
    this.roles = roles;
  }

  /** Returns what comes of it; from tomorrow to thirteen weeks from today may be slept. */
  public AlertAnswer snooze(Command command) {
    LocalDate first = book.today().plusDays(1);
    LocalDate last = book.today().plusDays(Alert.LONGEST_SNOOZE);
    if (command.until().isBefore(first) || command.until().isAfter(last)) {
      return new AlertAnswer.Refused(
          "An alert sleeps until a day from %s to %s.".formatted(first, last));
    }
    return book.answered(
        roles,
        command.brand(),
        command.label(),
        command.by(),
        command.origin(),
        alert -> alert.snoozed(command.by(), book.instant(), command.until()));
  }
}
