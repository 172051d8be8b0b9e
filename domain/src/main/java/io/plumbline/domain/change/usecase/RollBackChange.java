package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Takes a shipped move back by hand, without waiting for the band to be left. */
public final class RollBackChange {

  /** Which request, and why. */
  public record Command(BrandId brand, String label, String reason, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** The allocation before is being restored. */
    record RollingBack(ChangeHistory request) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It is not live. */
    record NotLive(ChangeRequest request) implements Outcome {}
  }

  private final ChangeBook book;
  private final RollBacks rollBacks;

  public RollBackChange(ChangeBook book, OpenDispatch dispatches) {
    this.book = book;
    this.rollBacks = new RollBacks(book, dispatches);
  }

  /**
   * Returns the request being rolled back, or why it is not.
   *
   * @throws IllegalArgumentException if there is no reason, or it is too long
   */
  public Outcome rollBack(Command command) {
    return book.holding(
        command.brand(),
        () -> {
          if (!book.mayAct(command.by())) {
            return new Outcome.NotAllowed(command.by());
          }
          Optional<ChangeHistory> found = book.find(command.brand(), command.label());
          if (found.isEmpty()) {
            return new Outcome.Unknown();
          }
          return found.get().request() instanceof ChangeRequest.Watching
              ? new Outcome.RollingBack(
                  rollBacks.order(found.get(), command.reason(), command.by(), command.origin()))
              : new Outcome.NotLive(found.get().request());
        });
  }
}
