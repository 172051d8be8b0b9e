package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.ObservedOutcome;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Closes requests with the outcome that was observed: by hand, with what was learned, or by itself
 * a week after the last that happened to them.
 */
public final class CloseChange {

  private static final Duration AFTER = Duration.ofDays(7);

  /**
   * Which request.
   *
   * @param label absent for all whose time has come
   * @param learned what others should know of it; may be empty
   */
  public record Command(
      @Nullable BrandId brand, @Nullable String label, String learned, Actor by, Origin origin) {

    /** All whose time has come. */
    public static final Command DUE = new Command(null, null, "", Actor.SYSTEM, Origin.JOB);
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** These are over, with their outcome on record. */
    record Closed(List<ChangeHistory> requests) implements Outcome {
      public Closed {
        requests = List.copyOf(requests);
      }
    }

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
  private final Brands brands;
  private final ShowWatch watches;

  public CloseChange(ChangeBook book, Brands brands, ShowWatch watches) {
    this.book = book;
    this.brands = brands;
    this.watches = watches;
  }

  /**
   * Returns the requests closed, or why one is not.
   *
   * @throws IllegalArgumentException if what was learned is too long
   */
  public Outcome close(Command command) {
    BrandId brand = command.brand();
    String label = command.label();
    return brand == null || label == null ? due(command) : one(brand, label, command);
  }

  private Outcome due(Command command) {
    List<ChangeHistory> closed = new ArrayList<>();
    Instant before = book.instant().minus(AFTER);
    for (Brand brand : brands.all()) {
      for (ChangeHistory done : book.in(brand.id(), "held", "expanded", "rolled back")) {
        if (done.last().at().isBefore(before)
            && one(brand.id(), done.identity().label(), command)
                instanceof Outcome.Closed(var requests)) {
          closed.addAll(requests);
        }
      }
    }
    return new Outcome.Closed(closed);
  }

  private Outcome one(BrandId brand, String label, Command command) {
    if (!command.by().equals(Actor.SYSTEM) && !book.mayAct(command.by())) {
      return new Outcome.NotAllowed(command.by());
    }
    return book.holding(
        brand,
        () ->
            book.find(brand, label)
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
                    List.of(
                        book.record(
                            history,
                            new ChangeEvent.Closed(known, command.learned()),
                            command.by(),
                            command.origin()))))
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
