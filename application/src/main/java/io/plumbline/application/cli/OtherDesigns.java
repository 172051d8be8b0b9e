package io.plumbline.application.cli;

import io.plumbline.adapters.persistence.files.ReadoutJson;
import io.plumbline.domain.experiment.ExperimentSpec;
import io.plumbline.domain.experiment.PlacedSeries;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.audience.AudienceHoldout;
import io.plumbline.domain.experiment.readout.switchback.Switchback;
import io.plumbline.domain.experiment.readout.switchback.SwitchbackSchedule;
import io.plumbline.domain.experiment.readout.time.InterruptedSeries;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** Readouts of tests that do not set geos against geos. */
final class OtherDesigns {

  private static final Set<Method> METHODS =
      Set.of(Method.TIME_HOLDOUT, Method.NATURAL, Method.SWITCHBACK, Method.AUDIENCE);
  private static final int REDRAWS = 999;
  private static final int WEEK = 7;
  private static final String CLUSTERED = "regression, errors by block";

  private OtherDesigns() {}

  static boolean are(ExperimentInput input) {
    return input.spec().method().filter(METHODS::contains).isPresent();
  }

  private static Method method(ExperimentInput input) {
    return input.spec().method().orElseThrow();
  }

  static void judge(ExperimentInput input, List<Finding> findings) {
    switch (method(input)) {
      case TIME_HOLDOUT, NATURAL -> series(input, findings);
      case SWITCHBACK -> scheduled(input, findings);
      default -> {}
    }
  }

  static String answer(ExperimentInput input) {
    return switch (method(input)) {
      case TIME_HOLDOUT, NATURAL -> interrupted(input);
      case SWITCHBACK -> switchback(input);
      default -> audience(input.spec());
    };
  }

  private static PlacedSeries series(ExperimentInput input, List<Finding> findings) {
    return PlacedSeries.of(input.spec(), Objects.requireNonNull(input.panel()), findings);
  }

  private static String interrupted(ExperimentInput input) {
    ExperimentSpec spec = input.spec();
    GeoPanel panel = Objects.requireNonNull(input.panel());
    PlacedSeries series = series(input, new ArrayList<>());
    int season = panel.step() == 1 ? WEEK : 1;
    InterruptedSeries found =
        method(input) == Method.NATURAL
            ? InterruptedSeries.ofNature(
                series.values(), series.start(), series.end(), season, spec.alternative())
            : InterruptedSeries.ofPause(
                series.values(), series.start(), series.end(), season, spec.alternative());
    return ReadoutJson.line(
        found.method().label(),
        found.lift(),
        found.incremental(),
        spec.alpha(),
        found.grade().name().toLowerCase(Locale.ROOT));
  }

  /** The panel with 1 where the treatment was on in place of spend. */
  private static GeoPanel switches(ExperimentInput input, List<Finding> findings) {
    ExperimentSpec.Columns columns = Objects.requireNonNull(input.spec().columns());
    GeoPanel read =
        ExperimentInput.assignment(
            input.file(), columns, Objects.requireNonNull(columns.assignment()), findings);
    return read == null ? Objects.requireNonNull(input.panel()) : read;
  }

  /** Adds where treatment changed though the schedule tosses no coin: it is not the real one. */
  private static void scheduled(ExperimentInput input, List<Finding> findings) {
    int before = findings.size();
    GeoPanel panel = switches(input, findings);
    if (findings.size() > before) {
      return;
    }
    SwitchbackSchedule schedule;
    try {
      schedule = schedule(input.spec(), panel);
    } catch (IllegalArgumentException no) {
      findings.add(
          Finding.error(
              "experiment",
              Finding.Place.series("block, carry_over"),
              String.valueOf(no.getMessage()),
              "A schedule that the periods hold."));
      return;
    }
    boolean[][] treated = treated(panel);
    for (int region = 0; region < treated.length; region++) {
      OptionalInt period = schedule.unforeseen(treated[region]);
      if (period.isPresent()) {
        findings.add(
            Finding.error(
                "experiment",
                Finding.Place.series("assignment"),
                "%s switches on %s, where the schedule tosses no coin."
                    .formatted(panel.geos().get(region), panel.day(period.getAsInt())),
                "block: N, where a coin was tossed every N periods; the carry_over it was made"
                    + " for, where it is the minimax schedule."));
      }
    }
  }

  private static SwitchbackSchedule schedule(ExperimentSpec spec, GeoPanel panel) {
    return spec.block().isPresent()
        ? SwitchbackSchedule.blocks(panel.periods(), spec.block().getAsInt())
        : SwitchbackSchedule.minimax(panel.periods(), Math.max(1, spec.carryOver()));
  }

  private static boolean[][] treated(GeoPanel panel) {
    double[][] on = Objects.requireNonNull(panel.spend());
    boolean[][] treated = new boolean[on.length][panel.periods()];
    for (int region = 0; region < on.length; region++) {
      for (int t = 0; t < panel.periods(); t++) {
        treated[region][t] = on[region][t] > 0;
      }
    }
    return treated;
  }

  private static String switchback(ExperimentInput input) {
    ExperimentSpec spec = input.spec();
    GeoPanel panel = switches(input, new ArrayList<>());
    Switchback.Found found =
        new Switchback(panel.outcome(), treated(panel), schedule(spec, panel))
            .read(spec.carryOver(), REDRAWS, spec.seed(), spec.alternative());
    double periods = (double) panel.periods() * panel.geos().size();
    return ReadoutJson.ofEffect(
        Method.SWITCHBACK.label(),
        found.inference(),
        found.untreated(),
        periods,
        spec.alpha(),
        found.clustered().map(one -> Map.of(CLUSTERED, one)).orElse(Map.of()));
  }

  private static String audience(ExperimentSpec spec) {
    AudienceHoldout arms = spec.audience().orElseThrow();
    return ReadoutJson.line(
        Method.AUDIENCE.label(),
        arms.lift(spec.alternative()),
        arms.incremental(),
        spec.alpha(),
        arms.balanced() ? "randomised" : "split_in_doubt");
  }
}
