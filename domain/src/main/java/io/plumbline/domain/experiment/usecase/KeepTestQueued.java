package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.FirstDesign;
import io.plumbline.domain.experiment.RankedTest;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that a test always waits for its turn (EXP-19, EXP-20): drafts the one that is worth
 * most where none does, one a week.
 */
public final class KeepTestQueued {

  /** What is observed where nobody said. */
  private static final String KPI = "the outcome of the model";

  /** What was done for a brand. */
  public sealed interface Outcome {

    /** The first of the queue is drafted. */
    record Drafted(ExperimentHistory test) implements Outcome {}

    /** Tests wait already. */
    record Queued(BrandId brand, int waiting) implements Outcome {}

    /** Nothing can be drafted: why. */
    record Nothing(BrandId brand, String why) implements Outcome {}

    /** Something broke; the other brands are not held up by it. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ExperimentBook book;
  private final RankTests rank;
  private final DraftExperiment draft;

  public KeepTestQueued(Brands brands, ExperimentBook book, RankTests rank, DraftExperiment draft) {
    this.brands = brands;
    this.book = book;
    this.rank = rank;
    this.draft = draft;
  }

  /** Returns what was done for each brand. */
  public List<Outcome> keep() {
    return brands.all().stream().map(Brand::id).map(this::keep).toList();
  }

  private Outcome keep(BrandId brand) {
    try {
      RankTests.Queue queue = rank.rank(brand);
      if (!queue.waiting().isEmpty()) {
        return new Outcome.Queued(brand, queue.waiting().size());
      }
      Optional<RankedTest> first =
          queue.ranked().stream().filter(one -> one.underWay() == null).findFirst();
      return first.isPresent()
          ? drafted(brand, first.get())
          : new Outcome.Nothing(
              brand,
              queue.run() == null
                  ? "It has no model run yet, so nobody can say what to test."
                  : "No channel that spends is without a test under way.");
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, failure);
    }
  }

  private Outcome drafted(BrandId brand, RankedTest test) {
    LocalDate monday = book.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var command =
        new DraftExperiment.Command(
            brand,
            null,
            FirstDesign.of(test.channel(), test.hypothesis(), KPI, book.today()),
            "rotation of " + monday,
            Actor.SYSTEM,
            Origin.JOB);
    return switch (draft.draft(command)) {
      case DraftExperiment.Outcome.Drafted(var history) -> new Outcome.Drafted(history);
      case DraftExperiment.Outcome.AlreadyThere(var there) ->
          new Outcome.Nothing(
              brand,
              "This week's test, %s, is %s; the next is drafted next week."
                  .formatted(there.identity().label(), there.experiment().state()));
      case DraftExperiment.Outcome.NotAllowed(var by) ->
          throw new IllegalStateException("%s may not draft.".formatted(by.name()));
    };
  }
}
