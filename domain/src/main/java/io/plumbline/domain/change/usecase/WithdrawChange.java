package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Takes a request back before it ships; what the recommender drafted, any lead may turn away. */
public final class WithdrawChange {

  /** Which request, and why. */
  public record Command(BrandId brand, String label, String reason, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is over. */
    record Withdrawn(ChangeHistory request) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin, or wrote nothing of it. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It shipped, or it is over. */
    record TooLate(ChangeRequest request) implements Outcome {}
  }

  private final ChangeBook book;

  public WithdrawChange(ChangeBook book) {
    this.book = book;
  }

  /**
   * Returns the request taken back, or why it is not.
   *
   * @throws IllegalArgumentException if there is no reason, or it is too long
   */
  public Outcome withdraw(Command command) {
    return book.holding(command.brand(), () -> withdrawn(command));
  }

  private Outcome withdrawn(Command command) {
    Optional<ChangeHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    ChangeRequest request = found.get().request();
    boolean theirs =
        !request.draft().mayBeDecidedBy(command.by())
            || request.identity().draftedBy().kind() != Actor.Kind.HUMAN;
    if (!book.mayAct(command.by()) || !theirs) {
      return new Outcome.NotAllowed(command.by());
    }
    boolean open =
        request instanceof ChangeRequest.Drafted
            || request instanceof ChangeRequest.Submitted
            || request instanceof ChangeRequest.Approved;
    return open
        ? new Outcome.Withdrawn(
            book.record(
                found.get(),
                new ChangeEvent.Withdrawn(command.reason()),
                command.by(),
                command.origin()))
        : new Outcome.TooLate(request);
  }
}
