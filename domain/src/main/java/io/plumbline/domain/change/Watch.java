package io.plumbline.domain.change;

import io.plumbline.domain.change.WatchedPeriod.Place;
import io.plumbline.domain.shared.CredibleInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a shipped move up to a day, held against what was promised. A pure function of the
 * promise, the plan and the outcomes known: told again of the same it says the same, whatever the
 * hour, and after a restatement it says what it would have said at once.
 *
 * @param periods those from the day it shipped on; a week that had begun by then is left out
 */
public record Watch(
    PromisedOutcome promised, MonitoringPlan plan, List<WatchedPeriod> periods, LocalDate today) {

  public Watch {
    periods = List.copyOf(periods);
  }

  /**
   * Holds a promise against what came.
   *
   * @param shipped the day it shipped; the first period judged begins on it or after it
   * @param actual the outcome of each period known, by its first day
   */
  public static Watch of(
      PromisedOutcome promised,
      MonitoringPlan plan,
      LocalDate shipped,
      Map<LocalDate, Double> actual,
      LocalDate today) {
    List<WatchedPeriod> periods = new ArrayList<>();
    int inARow = 0;
    for (PromisedPeriod period : promised.periods()) {
      if (period.first().isBefore(shipped)
          || !period.last().isBefore(shipped.plusDays(plan.longDays()))) {
        continue;
      }
      // a period that has not ended is not known, whatever was stated of it
      Double came = period.last().isBefore(today) ? actual.get(period.first()) : null;
      Place place = place(period.outcome().interval(), came);
      if (place != Place.MISSING) {
        inARow = wrong(plan, place) ? inARow + 1 : 0;
      }
      periods.add(new WatchedPeriod(period, came, place, inARow));
    }
    return new Watch(promised, plan, periods, today);
  }

  private static Place place(CredibleInterval band, @Nullable Double came) {
    if (came == null) {
      return Place.MISSING;
    }
    if (came < band.lower()) {
      return Place.BELOW;
    }
    return came > band.upper() ? Place.ABOVE : Place.INSIDE;
  }

  private static boolean wrong(MonitoringPlan plan, Place place) {
    return place == Place.BELOW
        || (place == Place.ABOVE && plan.side() == MonitoringPlan.Side.EITHER);
  }

  /** Returns the periods on the wrong side, oldest first. */
  public List<WatchedPeriod> breaches() {
    return periods.stream().filter(period -> wrong(plan, period.place())).toList();
  }

  /** Returns the period with which the count reached the plan's limit first, if it did. */
  public Optional<WatchedPeriod> tooMany() {
    return periods.stream().filter(period -> period.inARow() >= plan.breaches()).findFirst();
  }

  /** Returns how many judged periods in a row are on the wrong side now. */
  public int inARow() {
    return periods.isEmpty() ? 0 : periods.getLast().inARow();
  }

  /** Returns how many periods are known. */
  public int known() {
    return (int) periods.stream().filter(period -> period.place() != Place.MISSING).count();
  }

  /** Returns whether every period of the first {@code days} days is known. */
  private boolean complete(int days) {
    List<WatchedPeriod> of = within(days);
    return !of.isEmpty() && of.stream().allMatch(period -> period.place() != Place.MISSING);
  }

  private List<WatchedPeriod> within(int days) {
    List<WatchedPeriod> of = new ArrayList<>();
    int sum = 0;
    for (WatchedPeriod period : periods) {
      sum += period.promised().days();
      if (sum <= days) {
        of.add(period);
      }
    }
    return of;
  }

  /**
   * Returns what the sanity check says once the short window is known whole: whether its sum lies
   * inside the promised band.
   */
  public Optional<Boolean> sane() {
    if (!complete(plan.shortDays())) {
      return Optional.empty();
    }
    CredibleInterval band = promised.shortTotal().interval();
    double sum = sum(within(plan.shortDays()));
    return Optional.of(
        sum >= band.lower() && (plan.side() == MonitoringPlan.Side.ADVERSE || sum <= band.upper()));
  }

  /** Returns whether the long window is known whole. */
  public boolean isComplete() {
    return complete(plan.longDays());
  }

  /**
   * Returns the outcome as it is known now: the promise, corrected by what came. Empty while
   * nothing is known.
   *
   * @param movedCents what the move moved a week, in cents
   */
  public Optional<ObservedOutcome> observed(long movedCents) {
    List<WatchedPeriod> known =
        periods.stream().filter(period -> period.place() != Place.MISSING).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    int days = known.stream().mapToInt(period -> period.promised().days()).sum();
    return Optional.of(
        CorrectedEffect.of(promised, sum(known), share(known))
            .outcome(days, sum(known), movedCents));
  }

  /** The known periods' part of all that is promised. */
  private double share(List<WatchedPeriod> known) {
    double all = promised.periods().stream().mapToDouble(one -> one.outcome().mean()).sum();
    double of = known.stream().mapToDouble(one -> one.promised().outcome().mean()).sum();
    return all == 0 ? 0 : of / all;
  }

  private static double sum(List<WatchedPeriod> periods) {
    double sum = 0;
    for (WatchedPeriod period : periods) {
      Double actual = period.actual();
      sum += actual == null ? 0 : actual;
    }
    return sum;
  }
}
