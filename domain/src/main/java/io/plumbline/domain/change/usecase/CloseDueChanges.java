package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.time.Duration;
import java.util.Optional;

/**
 * Closes the requests that held or were taken back a week ago, as far as their outcome is known.
 */
public final class CloseDueChanges {

  private static final Duration AFTER = Duration.ofDays(7);

  private final ChangeBook book;
  private final Brands brands;
  private final CloseChange close;

  public CloseDueChanges(ChangeBook book, Brands brands, CloseChange close) {
    this.book = book;
    this.brands = brands;
    this.close = close;
  }

  /** Returns the requests that were closed now. */
  public Sweep close() {
    return Sweep.over(
        brands, brand -> book.in(brand, "held", "expanded", "rolled back"), this::closed);
  }

  private Optional<ChangeHistory> closed(ChangeHistory done) {
    if (!done.last().at().isBefore(book.instant().minus(AFTER))) {
      return Optional.empty();
    }
    var command =
        new CloseChange.Command(
            done.identity().brand(), done.identity().label(), "", Actor.SYSTEM, Origin.JOB);
    return close.close(command) instanceof CloseChange.Outcome.Closed(var request)
        ? Optional.of(request)
        : Optional.empty();
  }
}
