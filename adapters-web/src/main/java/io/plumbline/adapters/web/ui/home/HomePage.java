package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.StandingWords;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.FitChart;
import io.plumbline.adapters.web.ui.chart.Sparkline;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.TrailingReturn;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.shared.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Home shows of a brand.
 *
 * @param tiles the three figures; empty without a model
 * @param next every channel by what its next unit of money does, best first; empty without a model
 */
record HomePage(
    String over,
    Message message,
    List<Basis> basis,
    List<Tile> tiles,
    List<NextUnit> next,
    ForestScale scale,
    String nextName,
    String nextMeaning) {

  private static final int WEEKS_SHOWN = 26;

  /** The verdict in words, and the way on. */
  record Message(String headline, String lead, Step step) {}

  /** Where the reader goes from here. */
  enum Step {
    IMPORT,
    FIT,
    CHANNELS
  }

  /** One line of what the verdict rests on. */
  record Basis(Diagnostics.Verdict standing, String label, String value, String bar) {}

  /** A figure with the line it comes from. */
  record Tile(
      String label,
      String definition,
      Figure figure,
      @Nullable Drawn drawn,
      String from,
      String to) {}

  /** A channel and what its next unit of money returns. */
  record NextUnit(String channel, Figure figure, Estimate estimate, boolean tested) {}

  HomePage {
    basis = List.copyOf(basis);
    tiles = List.copyOf(tiles);
    next = List.copyOf(next);
  }

  static HomePage of(Brand brand, HomeSummary summary, DecisionCurrency decision) {
    ShownRun shown = summary.shown();
    if (shown == null) {
      return new HomePage(
          brand.name(),
          VerdictWords.of(summary, "week"),
          List.of(),
          List.of(),
          List.of(),
          new ForestScale(0, 1, null),
          "",
          "");
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
        tiles(report, units),
        next,
        ForestScale.of(next.stream().map(NextUnit::estimate).toList(), units.nextBreakEven()),
        units.nextName(),
        units.nextMeaning());
  }

  private static List<Tile> tiles(MixModelReport report, Units units) {
    return List.of(
        trailing(
            report.trailing(),
            "Marketing ROI",
            units.returnName() + ", 13 weeks",
            TrailingReturn::roi,
            Format::ratio),
        trailing(
            report.trailing(),
            "Media share of " + units.outcomeName(),
            "of observed, 13 weeks",
            TrailingReturn::share,
            Format::percent),
        accuracy(report, units));
  }

  private static Tile trailing(
      List<TrailingReturn> trailing,
      String label,
      String definition,
      Function<TrailingReturn, Estimate> quantity,
      Function<Estimate, Figure> format) {
    if (trailing.isEmpty()) {
      return new Tile(label, definition, Figure.none("fewer than 13 weeks of data"), null, "", "");
    }
    List<Sparkline.Point> points =
        trailing.stream()
            .map(
                span -> {
                  Estimate estimate = quantity.apply(span);
                  return new Sparkline.Point(
                      span.last(),
                      estimate.mean(),
                      estimate.interval().lower(),
                      estimate.interval().upper(),
                      format.apply(estimate));
                })
            .toList();
    return new Tile(
        label,
        definition,
        points.getLast().figure(),
        Sparkline.of(label, points),
        Format.shortDate(points.getFirst().day()),
        Format.shortDate(points.getLast().day()));
  }

  private static Tile accuracy(MixModelReport report, Units units) {
    Accuracy.Holdout holdout = report.accuracy().holdout();
    var periods = report.decomposition().periods();
    int shown = Math.min(WEEKS_SHOWN, periods.size());
    return new Tile(
        "Forecast accuracy",
        holdout == null
            ? "nothing was held out"
            : "last %d %ss of the holdout"
                .formatted(Math.min(4, holdout.periods()), units.period()),
        holdout == null
            ? Figure.none("hold out periods in the specification")
            : Format.percent(holdout.accuracy()),
        FitChart.of(report.decomposition().overall(), WEEKS_SHOWN, units),
        Format.shortDate(periods.get(periods.size() - shown)),
        Format.shortDate(periods.getLast()));
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
