package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Expansion;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Drafts the next step of a move that held: the same lines, further. */
public final class ExpandChange {

  /** Which request, and who asks. */
  public record Command(BrandId brand, String label, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** The next step is drafted: others decide on it as on any request. */
    record Expanded(ChangeHistory request, ChangeHistory expansion) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It has not held, or it has been expanded. */
    record NotHeld(ChangeRequest request) implements Outcome {}

    /** It has no further stage. */
    record LastStage(ChangeRequest request) implements Outcome {}

    /** The next step cannot be drafted: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final ChangeBook book;
  private final DraftChange draft;

  public ExpandChange(ChangeBook book, DraftChange draft) {
    this.book = book;
    this.draft = draft;
  }

  /** Returns the request with its expansion, or why it has none. */
  public Outcome expand(Command command) {
    boolean may = command.by().equals(Actor.SYSTEM) || book.mayAct(command.by());
    if (!may) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ChangeHistory> found = book.find(command.brand(), command.label());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (!(found.get().request() instanceof ChangeRequest.Held held)) {
      return new Outcome.NotHeld(found.get().request());
    }
    return held.proposal().hasNextStage() ? drafted(command, held) : new Outcome.LastStage(held);
  }

  private Outcome drafted(Command command, ChangeRequest.Held held) {
    Proposal proposal = held.proposal();
    String label = held.identity().label();
    var asked =
        new DraftChange.Command(
            command.brand(),
            null,
            wish(proposal, label),
            "expansion of " + label,
            command.by(),
            command.origin());
    return switch (draft.drafted(asked, proposal.step() + 1, label)) {
      case DraftChange.Outcome.Refused(var findings) -> new Outcome.Refused(findings);
      case DraftChange.Outcome.NotAllowed(var by) -> new Outcome.NotAllowed(by);
      case DraftChange.Outcome.AlreadyThere(var there) -> linked(command, there);
      case DraftChange.Outcome.Drafted(var made) -> linked(command, made);
    };
  }

  private Outcome linked(Command command, ChangeHistory expansion) {
    return book.holding(
        command.brand(),
        () -> {
          ChangeHistory history = book.find(command.brand(), command.label()).orElseThrow();
          return history.request() instanceof ChangeRequest.Held
              ? new Outcome.Expanded(
                  book.record(
                      history,
                      new ChangeEvent.Expanded(expansion.identity().label()),
                      command.by(),
                      command.origin()),
                  expansion)
              : new Outcome.NotHeld(history.request());
        });
  }

  private Wish wish(Proposal proposal, String label) {
    long days = ChronoUnit.DAYS.between(proposal.sprint().first(), proposal.sprint().last());
    LocalDate first = Sprints.next(book.today());
    return new Wish(
        "Step %d of %s".formatted(proposal.step() + 1, label),
        proposal.objective(),
        "%s held: %s".formatted(label, proposal.explanation()),
        new Sprint(first, first.plusDays(days)),
        Expansion.lines(proposal).stream()
            .map(line -> new StandingBudget(line.channel(), line.item(), line.after()))
            .toList(),
        proposal.stages(),
        proposal.plan());
  }
}
