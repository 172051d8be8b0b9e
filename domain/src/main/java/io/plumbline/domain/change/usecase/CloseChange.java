package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.ObservedOutcome;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/**
 * Closes requests with the outcome that was observed: by hand, with what was learned, or by itself
 * a week after the last that happened to them.
 */
public final class CloseChange {

  /**
   * Which request.
   *
   * @param learned what others should know of it; may be empty
   */
  public record Command(BrandId brand, String label, String learned, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is over, with its outcome on record. */
    record Closed(ChangeHistory request) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It neither held nor was rolled back, or it is closed. */
    record NotDone(ChangeRequest request) implements Outcome {}

    /** Nothing of its outcome is known yet. */
    record NothingKnown(ChangeRequest request) implements Outcome {}
  }

  private final ChangeBook book;
  private final ShowWatch watches;

  public CloseChange(ChangeBook book, ShowWatch watches) {
    this.book = book;
    this.watches = watches;
  }

  /**
   * Returns the request closed, or why it is not.
   *
   * @throws IllegalArgumentException if what was learned is too long
   */
  public Outcome close(Command command) {
    if (!command.by().equals(Actor.SYSTEM) && !book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    return book.holding(
        command.brand(),
        () ->
            book.find(command.brand(), command.label())
                .map(history -> closed(history, command))
                .orElseGet(Outcome.Unknown::new));
  }

  private Outcome closed(ChangeHistory history, Command command) {
    ChangeRequest request = history.request();
    boolean done =
        request instanceof ChangeRequest.Held
            || request instanceof ChangeRequest.Expanded
            || request instanceof ChangeRequest.RolledBack;
    if (!done) {
      return new Outcome.NotDone(request);
    }
    return observed(history, request)
        .<Outcome>map(
            known ->
                new Outcome.Closed(
                    book.record(
                        history,
                        new ChangeEvent.Closed(known, command.learned()),
                        command.by(),
                        command.origin())))
        .orElseGet(() -> new Outcome.NothingKnown(request));
  }

  private Optional<ObservedOutcome> observed(ChangeHistory history, ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Held held -> Optional.of(held.observed());
      case ChangeRequest.Expanded expanded -> Optional.of(expanded.held().observed());
      default ->
          watches.of(history).flatMap((Watch watch) -> watch.observed(request.proposal().moved()));
    };
  }
}
