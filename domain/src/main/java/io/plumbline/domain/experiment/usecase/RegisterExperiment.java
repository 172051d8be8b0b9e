package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.Registration;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Fixes the plan of a test before it begins. From then on nothing else may be changed where it is
 * to run.
 */
public final class RegisterExperiment {

  /**
   * Which test, and what of it.
   *
   * @param content the hash of the plan that is seen
   */
  public record Command(BrandId brand, String label, Hash content, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** Its plan is fixed. */
    record Registered(ExperimentHistory test) implements Outcome {}

    /** The brand has no such test. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** Who asks waived a rule for it: another registers it. */
    record OwnWaiver(Actor by) implements Outcome {}

    /** It is no draft. */
    record NotADraft(Experiment test) implements Outcome {}

    /** It was changed since it was seen. */
    record Changed(Hash content) implements Outcome {}

    /** It cannot be registered so: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final ExperimentBook book;

  public RegisterExperiment(ExperimentBook book) {
    this.book = book;
  }

  /** Returns the test registered, or why it is not. */
  public Outcome register(Command command) {
    return book.holding(command.brand(), () -> registered(command));
  }

  private Outcome registered(Command command) {
    if (!book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ExperimentHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (!(found.get().experiment() instanceof Experiment.Draft draft)) {
      return new Outcome.NotADraft(found.get().experiment());
    }
    if (!command.content().equals(draft.plan().content())) {
      return new Outcome.Changed(draft.plan().content());
    }
    if (draft.isWaivedBy(command.by())) {
      return new Outcome.OwnWaiver(command.by());
    }
    List<Finding> findings = Registration.findings(draft, book.today());
    if (!findings.isEmpty()) {
      return new Outcome.Refused(findings);
    }
    Optional<Experiment> other = overlapping(draft);
    if (other.isPresent()) {
      return new Outcome.Refused(List.of(overlap(draft, other.get())));
    }
    return new Outcome.Registered(
        book.record(
            found.get(),
            new ExperimentEvent.Registered(command.content()),
            command.by(),
            command.origin()));
  }

  /** A test at the same time on the same channel, or line item of it: each spoils the other. */
  private Optional<Experiment> overlapping(Experiment.Draft draft) {
    return book.in(draft.identity().brand(), Set.of("registered", "running")).stream()
        .filter(
            other ->
                other.plan().channel().equals(draft.plan().channel())
                    && (other.plan().item() == null
                        || draft.plan().item() == null
                        || Objects.equals(other.plan().item(), draft.plan().item())))
        .filter(
            other ->
                !other.plan().counted().isBefore(draft.plan().first())
                    && !draft.plan().counted().isBefore(other.plan().first()))
        .findFirst();
  }

  private static Finding overlap(Experiment.Draft draft, Experiment other) {
    return Finding.error(
        "contamination",
        Finding.Place.file("plan"),
        "%s runs on %s from %s and is counted to %s: one test would be in the result of the other."
            .formatted(
                other.identity().label(),
                other.plan().where(),
                other.plan().first(),
                other.plan().counted()),
        "A first day after %s, or another channel than %s."
            .formatted(other.plan().counted(), draft.plan().channel()));
  }
}
