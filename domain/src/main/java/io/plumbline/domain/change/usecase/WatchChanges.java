package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.ObservedOutcome;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.change.WatchedPeriod;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds every shipped move to what was promised of it, once a day. Puts each breach on record,
 * takes a move back when its plan says so, and says of one that reached the end of its long window
 * that it held: then its next step and a test that follows up are drafted.
 */
public final class WatchChanges {

  /** What was found of a request. */
  public sealed interface Outcome {

    /** It goes on. */
    record Watched(ChangeHistory request, Watch watch) implements Outcome {}

    /** It is being taken back: why. */
    record RollingBack(ChangeHistory request, String why) implements Outcome {}

    /** It held. */
    record Held(ChangeHistory request) implements Outcome {}

    /** Something broke; the others are not held up by it. */
    record Broken(BrandId brand, String request, RuntimeException cause) implements Outcome {}
  }

  private final ChangeBook book;
  private final Brands brands;
  private final ShowWatch watches;
  private final RollBacks rollBacks;
  private final ExpandChange expand;
  private final DraftFollowUp followUp;

  public WatchChanges(
      ChangeBook book,
      Brands brands,
      ShowWatch watches,
      OpenDispatch dispatches,
      ExpandChange expand,
      DraftFollowUp followUp) {
    this.book = book;
    this.brands = brands;
    this.watches = watches;
    this.rollBacks = new RollBacks(book, dispatches);
    this.expand = expand;
    this.followUp = followUp;
  }

  /** Returns what was found of each shipped request. */
  public List<Outcome> watch() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Brand brand : brands.all()) {
      for (ChangeHistory live : book.in(brand.id(), "watching")) {
        watched(brand.id(), live).ifPresent(outcomes::add);
      }
    }
    return outcomes;
  }

  private Optional<Outcome> watched(BrandId brand, ChangeHistory live) {
    String label = live.identity().label();
    try {
      // the outcomes are read before others have to wait
      Optional<Watch> watch = watches.of(live);
      if (watch.isEmpty()) {
        return Optional.empty();
      }
      Optional<Outcome> outcome =
          book.holding(
              brand, () -> book.find(brand, label).flatMap(now -> judged(now, watch.get())));
      if (outcome.isPresent() && outcome.get() instanceof Outcome.Held) {
        expand.expand(new ExpandChange.Command(brand, label, Actor.SYSTEM, Origin.JOB));
        followUp.draft(brand, label);
      }
      return outcome;
    } catch (RuntimeException failure) {
      return Optional.of(new Outcome.Broken(brand, label, failure));
    }
  }

  private Optional<Outcome> judged(ChangeHistory history, Watch watch) {
    if (!(history.request() instanceof ChangeRequest.Watching watching)) {
      return Optional.empty();
    }
    ChangeHistory known = breaches(history, watching, watch);
    Optional<WatchedPeriod> tooMany = watch.tooMany();
    if (tooMany.isPresent()) {
      return Optional.of(
          back(
              known,
              "%d %s in a row outside the band, the last on %s"
                  .formatted(
                      watch.plan().breaches(),
                      tooMany.get().promised().days() == 1 ? "days" : "weeks",
                      tooMany.get().promised().first())));
    }
    return Optional.of(
        watch.isComplete() ? ended(known, watch) : new Outcome.Watched(known, watch));
  }

  private ChangeHistory breaches(
      ChangeHistory history, ChangeRequest.Watching watching, Watch watch) {
    ChangeHistory known = history;
    List<LocalDate> before = watching.breaches();
    for (WatchedPeriod breach : watch.breaches()) {
      Double actual = breach.actual();
      if (actual != null && !before.contains(breach.promised().first())) {
        known =
            book.record(
                known,
                new ChangeEvent.Breached(breach.promised(), actual, breach.inARow()),
                Actor.SYSTEM,
                Origin.JOB);
      }
    }
    return known;
  }

  private Outcome back(ChangeHistory history, String why) {
    return new Outcome.RollingBack(rollBacks.order(history, why, Actor.SYSTEM, Origin.JOB), why);
  }

  private Outcome ended(ChangeHistory history, Watch watch) {
    ObservedOutcome observed = watch.observed(history.request().proposal().moved()).orElseThrow();
    double left = observed.improvement().value();
    if (left <= watch.plan().keepAbove().value()) {
      return back(
          history,
          String.format(
              Locale.ROOT,
              "the chance of improvement is %.1f %% at the end of %d days, not above %.1f %%",
              100 * left,
              watch.plan().longDays(),
              100 * watch.plan().keepAbove().value()));
    }
    return new Outcome.Held(
        book.record(history, new ChangeEvent.Held(observed), Actor.SYSTEM, Origin.JOB));
  }
}
