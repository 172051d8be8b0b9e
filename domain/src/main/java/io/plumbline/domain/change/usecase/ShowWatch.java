package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.PromisedOutcome;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Shows a shipped request held against what was promised, with the outcomes known today. */
public final class ShowWatch {

  private final ChangeBook book;
  private final ShowChampion shown;
  private final Outcomes outcomes;

  public ShowWatch(ChangeBook book, ShowChampion shown, SpecFormat format, Batches batches) {
    this.book = book;
    this.shown = shown;
    this.outcomes = new Outcomes(format, batches);
  }

  /** Returns how it stands; empty if there is no such request, or it has not shipped. */
  public Optional<Watch> show(BrandId brand, String label) {
    return book.find(brand, label).flatMap(this::of);
  }

  Optional<Watch> of(ChangeHistory history) {
    Optional<LocalDate> shipped = shipped(history);
    Optional<ModelRun> run = shown.show(history.identity().brand()).map(one -> one.run());
    if (shipped.isEmpty() || run.isEmpty()) {
      return Optional.empty();
    }
    ChangeRequest request = history.request();
    PromisedOutcome promised = request.proposal().promised();
    Granularity grain = promised.isDaily() ? Granularity.DAY : Granularity.WEEK;
    Map<LocalDate, Double> actual = outcomes.of(run.get(), grain);
    return Optional.of(
        Watch.of(promised, request.proposal().plan(), shipped.get(), actual, until(history)));
  }

  /** What came after a move was taken back is not its own. */
  private LocalDate until(ChangeHistory history) {
    return history.steps().stream()
        .filter(step -> step.event() instanceof ChangeEvent.RollingBack)
        .map(step -> step.at().atZone(ZoneOffset.UTC).toLocalDate())
        .findFirst()
        .orElseGet(book::today);
  }

  private static Optional<LocalDate> shipped(ChangeHistory history) {
    return history.steps().stream()
        .map(ChangeHistory.Step::event)
        .filter(ChangeEvent.Shipped.class::isInstance)
        .map(event -> ((ChangeEvent.Shipped) event).day())
        .findFirst();
  }
}
