package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.StandingWords;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.shared.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What Home shows of a brand.
 *
 * @param next every channel by what its next unit of money does, best first; empty without a model
 * @param reach what the figures can tell and what they cannot, in sentences
 */
record HomePage(
    String over,
    Message message,
    List<Basis> basis,
    List<NextUnit> next,
    ForestScale scale,
    String nextName,
    String nextMeaning,
    List<String> reach) {

  /** The verdict in words, and the way on. */
  record Message(String headline, String lead, Step step) {}

  /** Where the reader goes from here. */
  enum Step {
    IMPORT,
    FIT,
    HEALTH,
    CHANNELS
  }

  /** One line of what the verdict rests on. */
  record Basis(Diagnostics.Verdict standing, String label, String value, String bar) {}

  /** A channel and what its next unit of money returns. */
  record NextUnit(String channel, Figure figure, Estimate estimate, boolean tested) {}

  HomePage {
    basis = List.copyOf(basis);
    next = List.copyOf(next);
    reach = List.copyOf(reach);
  }

  static HomePage of(Brand brand, HomeSummary summary, DecisionCurrency decision) {
    ShownRun shown = summary.shown();
    if (shown == null) {
      return new HomePage(
          brand.name(),
          VerdictWords.of(summary, "week"),
          List.of(),
          List.of(),
          new ForestScale(0, 1, null),
          "",
          "",
          List.of());
    }
    MixModelReport report = shown.run().report().within(decision.payback());
    Units units = Units.of(report, brand.currency(), decision);
    List<NextUnit> next = next(report, units);
    return new HomePage(
        "%s, data to %s, %s"
            .formatted(brand.name(), Format.day(report.data().last()), StandingWords.of(shown)),
        VerdictWords.of(summary, units.period()),
        summary.criteria().stream()
            .map(criterion -> VerdictWords.basis(criterion, units.period()))
            .toList(),
        next,
        ForestScale.of(next.stream().map(NextUnit::estimate).toList(), units.nextBreakEven()),
        units.nextName(),
        units.nextMeaning(),
        Reach.of(report.data()));
  }

  private static List<NextUnit> next(MixModelReport report, Units units) {
    return report.channels().stream()
        .filter(channel -> channel.marginalRoi() != null)
        .sorted(Comparator.comparingDouble(HomePage::returned).reversed())
        .map(channel -> nextUnit(channel, report, units))
        .toList();
  }

  private static double returned(ChannelResult channel) {
    return Objects.requireNonNull(channel.marginalRoi()).mean();
  }

  private static NextUnit nextUnit(ChannelResult channel, MixModelReport report, Units units) {
    Estimate next = channel.marginalRoi();
    return new NextUnit(
        channel.channel().value(),
        units.next(next),
        Objects.requireNonNull(units.nextEstimate(next)),
        Evidence.behind(channel.channel(), report) != Evidence.MODEL_ONLY);
  }
}
