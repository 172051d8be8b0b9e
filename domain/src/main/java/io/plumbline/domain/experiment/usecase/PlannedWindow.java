package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where in the markets' data a test lies by its plan. */
final class PlannedWindow {

  /** Fewest periods before a test. */
  private static final int BEFORE = 4;

  private final TestPlan plan;
  private final GeoPanel panel;
  private final List<Geo> late;

  /**
   * @param late the markets whose data end before those of others: all are read as far as they go
   */
  PlannedWindow(TestPlan plan, GeoPanel panel, List<Geo> late) {
    this.plan = plan;
    this.panel = panel;
    this.late = List.copyOf(late);
  }

  TestPlan plan() {
    return plan;
  }

  GeoPanel panel() {
    return panel;
  }

  int start() {
    return Math.toIntExact(ChronoUnit.DAYS.between(panel.first(), plan.first()) / panel.step());
  }

  private int length() {
    return plan.days() / panel.step();
  }

  /** Returns how many periods of the test have come. */
  int come() {
    return Math.clamp(panel.periods() - start(), 0, length());
  }

  /** Returns the last day that all markets have. */
  LocalDate ended() {
    return panel.day(panel.periods() - 1).plusDays(panel.step() - 1L);
  }

  /** Returns the test as far as {@code periods} of it go, with what is known of late effects. */
  GeoTest test(int periods) {
    int end = start() + periods;
    int planned = periods < length() ? 0 : plan.cooldownDays() / panel.step();
    int late = Math.clamp(panel.periods() - end, 0, planned);
    return new GeoTest(
        plan.treated().stream().mapToInt(panel::place).toArray(),
        plan.control().stream().mapToInt(panel::place).toArray(),
        start(),
        end,
        late,
        planned - late,
        plan.alternative(),
        plan.alpha().value());
  }

  /** Returns the same as if nothing were known after {@code day}. */
  PlannedWindow through(LocalDate day) {
    return new PlannedWindow(plan, panel.through(day), late);
  }

  /** Returns what keeps the test from lying in the data in whole periods, after enough of them. */
  Optional<Finding> misfit() {
    long before = ChronoUnit.DAYS.between(panel.first(), plan.first());
    boolean looks = plan.looks().days().stream().allMatch(day -> day % panel.step() == 0);
    if (before % panel.step() != 0 || plan.days() % panel.step() != 0 || !looks) {
      return Optional.of(
          ComputeReadout.finding(
              "whole-weeks",
              "The data are weekly from %s on; the test runs from %s for %d days%s."
                  .formatted(
                      panel.first(),
                      plan.first(),
                      plan.days(),
                      looks ? "" : ", with looks after days " + days()),
              "Daily data, or a test of whole weeks that is looked at after whole weeks."));
    }
    if (before < (long) BEFORE * panel.step()) {
      return Optional.of(
          ComputeReadout.finding(
              "pre-period",
              "The data begin on %s; the test on %s.".formatted(panel.first(), plan.first()),
              "At least four periods before the test."));
    }
    return Optional.empty();
  }

  private String days() {
    return plan.looks().days().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Returns that the data end before {@code day}, and through which markets, in one statement. */
  Optional<String> early(LocalDate day, String what) {
    if (!ended().isBefore(day)) {
      return Optional.empty();
    }
    return Optional.of(
        "The data end on %s%s; %s.".formatted(ended(), through(), what.formatted(day)));
  }

  private String through() {
    return late.isEmpty()
        ? ""
        : " (those of %s; other markets go on)"
            .formatted(late.stream().map(Geo::value).collect(Collectors.joining(", ")));
  }
}
