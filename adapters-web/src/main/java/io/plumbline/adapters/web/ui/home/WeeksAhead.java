package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.change.ChangeLinks;
import io.plumbline.adapters.web.ui.change.OpenRequests;
import io.plumbline.adapters.web.ui.experiment.TestLinks;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.guardrail.FreezeWindow;
import io.plumbline.domain.shared.BrandId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The six weeks from this Monday on: when nothing ships, what is out and watched, what may ship,
 * and what is tested.
 *
 * @param mondays the first day of each
 */
record WeeksAhead(List<LocalDate> mondays, List<Lane> lanes) {

  private static final int WEEKS = 6;
  private static final int DAYS = 7 * WEEKS;

  /** What goes on, of one sort; {@code rows} of bars that do not overlap. */
  record Lane(String name, Kind kind, List<List<Bar>> rows) {}

  /** What sort of thing goes on. */
  enum Kind {
    FREEZE,
    LIVE,
    SPRINT,
    TEST
  }

  /**
   * One thing.
   *
   * @param first its first day, which may be before the six weeks
   * @param last its last day, which may be after them
   */
  record Bar(String name, LocalDate first, LocalDate last, String address) {

    /** Returns its days in words. */
    String days() {
      return "%s to %s".formatted(Format.shortDate(first), Format.shortDate(last));
    }
  }

  WeeksAhead {
    mondays = List.copyOf(mondays);
    lanes = List.copyOf(lanes);
  }

  static WeeksAhead of(
      BrandId brand,
      LocalDate today,
      List<FreezeWindow.Freeze> freezes,
      List<ChangeHistory> requests,
      List<ExperimentHistory> tests) {
    LocalDate from = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Bar> live = new ArrayList<>();
    List<Bar> sprints = new ArrayList<>();
    for (ChangeHistory one : requests) {
      String label = one.identity().label();
      switch (one.request()) {
        case ChangeRequest.Watching watching ->
            live.add(
                new Bar(
                    label + " watched",
                    watching.shipped().day(),
                    OpenRequests.watchedTo(watching),
                    ChangeLinks.toLive(label, brand)));
        case ChangeRequest.Submitted _, ChangeRequest.Approved _, ChangeRequest.Shipping _ ->
            sprints.add(
                new Bar(
                    label,
                    one.request().proposal().sprint().first(),
                    one.request().proposal().sprint().last(),
                    ChangeLinks.toRequest(label, brand)));
        default -> {
          // neither out nor about to go out
        }
      }
    }
    return new WeeksAhead(
        IntStream.range(0, WEEKS).mapToObj(from::plusWeeks).toList(),
        List.of(
            lane("Freezes", Kind.FREEZE, freezes(freezes, brand), from),
            lane("Live moves", Kind.LIVE, live, from),
            lane("Sprints", Kind.SPRINT, sprints, from),
            lane("Tests", Kind.TEST, tests(tests, brand), from)));
  }

  private static List<Bar> freezes(List<FreezeWindow.Freeze> freezes, BrandId brand) {
    return freezes.stream()
        .map(one -> new Bar(one.name(), one.first(), one.last(), Links.to(Place.GUARDRAILS, brand)))
        .toList();
  }

  private static List<Bar> tests(List<ExperimentHistory> tests, BrandId brand) {
    return tests.stream()
        .filter(
            one ->
                one.experiment() instanceof Experiment.Registered
                    || one.experiment() instanceof Experiment.Running)
        .map(
            one ->
                new Bar(
                    "%s %s"
                        .formatted(
                            one.identity().label(), one.experiment().plan().channel().value()),
                    one.experiment().plan().first(),
                    one.experiment().plan().last(),
                    TestLinks.to(one.identity().label(), brand)))
        .toList();
  }

  /** What lies within the weeks, each in the first row in which there is room. */
  private static Lane lane(String name, Kind kind, List<Bar> bars, LocalDate from) {
    List<List<Bar>> rows = new ArrayList<>();
    bars.stream()
        .filter(bar -> !bar.last().isBefore(from) && bar.first().isBefore(from.plusDays(DAYS)))
        .sorted(Comparator.comparing(Bar::first))
        .forEach(
            bar ->
                rows.stream()
                    .filter(row -> row.getLast().last().isBefore(bar.first()))
                    .findFirst()
                    .orElseGet(
                        () -> {
                          List<Bar> row = new ArrayList<>();
                          rows.add(row);
                          return row;
                        })
                    .add(bar));
    return new Lane(name, kind, rows);
  }

  /** Returns where in the weeks a day begins, as a part of them. */
  double at(LocalDate day) {
    return Math.clamp(ChronoUnit.DAYS.between(mondays.getFirst(), day) / (double) DAYS, 0, 1);
  }

  /** Returns how much of the weeks a thing takes, its last day included. */
  double width(Bar bar) {
    return at(bar.last().plusDays(1)) - at(bar.first());
  }
}
