package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentIdentity;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts a test. */
public final class DraftExperiment {

  /**
   * What is to be tested.
   *
   * @param id made by whoever asks, before they ask: the same id twice is the same test; absent if
   *     they need not ask again
   * @param occasion what it is drafted for by itself: one draft for each
   */
  public record Command(
      BrandId brand,
      @Nullable UUID id,
      TestPlan plan,
      @Nullable String occasion,
      Actor by,
      Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is drafted. */
    record Drafted(ExperimentHistory test) implements Outcome {}

    /** There is a test with this id, or for this occasion. */
    record AlreadyThere(ExperimentHistory test) implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private final ExperimentBook book;

  public DraftExperiment(ExperimentBook book) {
    this.book = book;
  }

  /** Returns the draft, or why there is none; in the open transaction if there is one. */
  public Outcome draft(Command command) {
    return book.holding(command.brand(), () -> drafted(command));
  }

  private Outcome drafted(Command command) {
    if (!command.by().equals(Actor.SYSTEM) && !book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ExperimentHistory> there = there(command);
    if (there.isPresent()) {
      return new Outcome.AlreadyThere(there.get());
    }
    UUID id = command.id();
    ExperimentIdentity identity =
        new ExperimentIdentity(
            id == null ? book.ids().next() : id,
            command.brand(),
            book.experiments().nextNumber(command.brand()),
            command.by(),
            book.instant(),
            command.occasion());
    return new Outcome.Drafted(
        book.written(ExperimentHistory.begun(identity, command.plan()), command.origin()));
  }

  private Optional<ExperimentHistory> there(Command command) {
    if (command.occasion() != null) {
      return book.experiments().of(command.brand(), command.occasion());
    }
    UUID id = command.id();
    return id == null ? Optional.empty() : book.experiments().withId(command.brand(), id);
  }
}
