package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertAnswer;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;

/** Takes an alert into somebody's care; it stands, quietly, until its condition ends. */
public final class AcknowledgeAlert {

  /**
   * Which, and what is done about it.
   *
   * @param note may be empty
   */
  public record Command(BrandId brand, String label, String note, Actor by, Origin origin) {}

  private final AlertBook book;
  private final RolesNow roles;

  public AcknowledgeAlert(AlertBook book, RolesNow roles) {
    this.book = book;
    this.roles = roles;
  }

  /** Returns what comes of it. */
  public AlertAnswer acknowledge(Command command) {
    if (command.note().strip().length() > Alert.LONGEST_NOTE) {
      return new AlertAnswer.Refused(
          "A note has at most %d characters.".formatted(Alert.LONGEST_NOTE));
    }
    return book.answered(
        roles,
        command.brand(),
        command.label(),
        command.by(),
        command.origin(),
        alert -> alert.acknowledged(command.by(), book.instant(), command.note().strip()));
  }
}
