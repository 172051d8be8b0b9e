package io.plumbline.domain.mix;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What exposure would have been under each lift test: changed within the test's days and geos, in
 * proportion to the spend there, or evenly where there was none.
 */
final class LiftTestDesign {

  /** By what part of the spend a test that switches a channel off may say a little too much. */
  private static final double ROUNDING = 1e-4;

  private final MixModelSpec spec;
  private final Panel panel;
  private final ModelWindow window;
  private final List<Geo> geos;
  private final OutcomeScale scale;
  private final SeriesCheck check;

  LiftTestDesign(
      MixModelSpec spec,
      Panel panel,
      ModelWindow window,
      List<Geo> geos,
      OutcomeScale scale,
      SeriesCheck check) {
    this.spec = spec;
    this.panel = panel;
    this.window = window;
    this.geos = geos;
    this.scale = scale;
    this.check = check;
  }

  List<ResolvedLiftTest> of(List<ResolvedChannel> channels) {
    List<ResolvedLiftTest> resolved = new ArrayList<>();
    for (LiftTest test : spec.calibration().tests()) {
      resolved(test, channels).ifPresent(resolved::add);
    }
    return resolved;
  }

  private Optional<ResolvedLiftTest> resolved(LiftTest test, List<ResolvedChannel> channels) {
    List<Integer> places = new ArrayList<>();
    for (ChannelId tested : test.channels()) {
      int place = spec.channels().stream().map(ChannelSpec::channel).toList().indexOf(tested);
      if (place < 0 || !spec.channels().get(place).paid()) {
        refuse(
            test,
            "The model has no paid channel %s.".formatted(tested),
            "one of "
                + spec.channels().stream()
                    .filter(ChannelSpec::paid)
                    .map(ChannelSpec::channel)
                    .toList());
      } else {
        places.add(place);
      }
    }
    if (!geos.containsAll(test.geos())) {
      refuse(
          test, "It names geos that are not in the data: " + test.geos() + ".", "geos of the data");
    }
    double[] days = days(test);
    if (places.size() < test.channels().size() || !geos.containsAll(test.geos()) || !within(test)) {
      return Optional.empty();
    }
    double spent = 0;
    for (int place : places) {
      spent += spend(channels.get(place), days);
    }
    if (spent + test.spendChange() < -ROUNDING * spent) {
      refuse(
          test,
          "It cuts spend by %.6g where only %.6g was spent.".formatted(-test.spendChange(), spent),
          "a spend_change of at least minus the spend of the test");
      return Optional.empty();
    }
    List<double[]> exposures = new ArrayList<>();
    for (int place : places) {
      exposures.add(changed(channels.get(place), days, test.spendChange(), spent, places.size()));
    }
    double weight = weight(test);
    return Optional.of(
        new ResolvedLiftTest(
            test, places, exposures, test.standardError() / Math.sqrt(weight), weight));
  }

  /** Whether the test lies in the modelled window; one outside is left out, with a warning. */
  private boolean within(LiftTest test) {
    LocalDate last = window.periods().getLast().plusDays(spec.granularity().days() - 1);
    boolean within =
        !test.start().isBefore(window.periods().getFirst()) && !test.end().isAfter(last);
    if (!within) {
      check.warn(
          "lift-test-outside",
          test.channels().getFirst().value(),
          "The test from %s to %s is not within the modelled window (%s to %s), so it is left out."
              .formatted(test.start(), test.end(), window.periods().getFirst(), last),
          "tests within the window");
    }
    return within;
  }

  /** The part of each cell's days that the test covers. */
  private double[] days(LiftTest test) {
    int length = spec.granularity().days();
    double[] part = new double[window.length() * geos.size()];
    for (int t = 0; t < window.length(); t++) {
      LocalDate first = window.periods().get(t);
      LocalDate from = first.isBefore(test.start()) ? test.start() : first;
      LocalDate last = first.plusDays(length - 1);
      LocalDate to = last.isAfter(test.end()) ? test.end() : last;
      double covered = Math.max(0, ChronoUnit.DAYS.between(from, to) + 1) / (double) length;
      for (int g = 0; g < geos.size(); g++) {
        if (test.geos().isEmpty() || test.geos().contains(geos.get(g))) {
          part[t * geos.size() + g] = covered;
        }
      }
    }
    return part;
  }

  private static double spend(ResolvedChannel channel, double[] days) {
    double spend = 0;
    for (int i = 0; i < days.length; i++) {
      spend += days[i] * channel.spend()[i];
    }
    return spend;
  }

  private double[] changed(
      ResolvedChannel channel, double[] days, double change, double spent, int channels) {
    double[] exposure = channel.exposure().clone();
    int before = channel.history() * panel.geos();
    if (spent > 0) {
      for (int i = 0; i < days.length; i++) {
        exposure[before + i] *= Math.max(0, 1 + days[i] * change / spent);
      }
      return exposure;
    }
    double covered = 0;
    for (double part : days) {
      covered += part;
    }
    double shown = 0;
    for (int i = 0; i < days.length; i++) {
      shown += channel.exposure()[before + i] * scale.population()[i % panel.geos()];
    }
    double perMoney = shown / channel.totalSpend();
    for (int i = 0; i < days.length; i++) {
      double money = change / channels * days[i] / covered;
      exposure[before + i] += money * perMoney / scale.population()[i % panel.geos()];
    }
    return exposure;
  }

  /** What is left of a test's information: half after every half-life. */
  private double weight(LiftTest test) {
    long age = ChronoUnit.DAYS.between(test.end(), window.periods().getLast());
    return Math.pow(0.5, Math.max(0, age) / spec.calibration().halfLifeDays());
  }

  private void refuse(LiftTest test, String problem, String accepted) {
    check.refuse(
        "lift-test",
        test.channels().getFirst().value(),
        "The test from %s to %s: %s".formatted(test.start(), test.end(), problem),
        accepted);
  }
}
