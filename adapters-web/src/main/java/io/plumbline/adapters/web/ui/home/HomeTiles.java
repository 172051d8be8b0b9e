package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.FitChart;
import io.plumbline.adapters.web.ui.chart.Sparkline;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.TrailingReturn;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.reporting.HeadlineKpi;
import io.plumbline.domain.reporting.TestedIncrement;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The figures that may stand at the head of Home, out of a run's report and of what is known
 * besides.
 *
 * @param forecast how close promises came; empty if there are none
 * @param tested what tests found; empty if none was read out
 * @param efficiency how near the budget came to its best mix; empty while it is being worked out
 */
record HomeTiles(
    MixModelReport report,
    Units units,
    Optional<ForecastAccuracy> forecast,
    Optional<TestedIncrement> tested,
    Optional<MeasureBudgetEfficiency.Outcome> efficiency) {

  private static final int WEEKS_SHOWN = 26;
  private static final int SPAN_DAYS = 91;
  static final String SPAN = "13 weeks";

  /** Returns the same once more is known of the budget. */
  HomeTiles with(Optional<MeasureBudgetEfficiency.Outcome> known) {
    return new HomeTiles(report, units, forecast, tested, known);
  }

  /** Returns the tile of one figure. */
  HomeTile of(HeadlineKpi kpi) {
    return switch (kpi) {
      case MARKETING_ROI ->
          trailing(kpi, units.returnName() + ", " + SPAN, TrailingReturn::roi, Format::ratio);
      case MEDIA_SHARE ->
          trailing(
              kpi,
              "of observed %s, %s".formatted(units.outcomeName(), SPAN),
              TrailingReturn::share,
              Format::percent);
      case FORECAST_ACCURACY ->
          forecast.filter(ForecastAccuracy::whole).map(this::promised).orElseGet(this::heldOut);
      case BUDGET_EFFICIENCY -> EfficiencyTile.of(efficiency, units);
      case TESTED_INCREMENT -> increment();
    };
  }

  private HomeTile trailing(
      HeadlineKpi kpi,
      String definition,
      Function<TrailingReturn, Estimate> quantity,
      Function<Estimate, Figure> format) {
    List<TrailingReturn> spans = report.trailing();
    if (spans.isEmpty()) {
      return HomeTile.plain(
          kpi.label(), definition, Figure.none("fewer than 13 weeks of data"), "");
    }
    List<Sparkline.Point> points =
        spans.stream().map(span -> point(span.last(), quantity.apply(span), format)).toList();
    LocalDate before = points.getLast().day().minusDays(SPAN_DAYS);
    return new HomeTile(
        kpi.label(),
        definition,
        points.getLast().figure(),
        points.stream()
            .filter(point -> point.day().equals(before))
            .findFirst()
            .map(point -> "%s before: %s".formatted(SPAN, point.figure().inProse()))
            .orElse(""),
        Sparkline.of(kpi.label(), points),
        Format.shortDate(points.getFirst().day()),
        Format.shortDate(points.getLast().day()));
  }

  static Sparkline.Point point(
      LocalDate day, Estimate estimate, Function<Estimate, Figure> format) {
    return new Sparkline.Point(
        day,
        estimate.mean(),
        estimate.interval().lower(),
        estimate.interval().upper(),
        format.apply(estimate));
  }

  private HomeTile promised(ForecastAccuracy four) {
    return accuracy(
        "of what was promised, last 4 weeks",
        four.accuracy().isPresent()
            ? new Figure(Format.percent(four.accuracy().getAsDouble()), worstToBest(four))
            : Figure.none("the outcome of these weeks is 0"),
        four.naiveAccuracy().isPresent()
            ? "a year before as forecast: " + Format.percent(four.naiveAccuracy().getAsDouble())
            : "");
  }

  /** Observed, not estimated: instead of an interval, how the weeks differ. */
  private String worstToBest(ForecastAccuracy four) {
    double[] each =
        four.periods().stream()
            .filter(one -> one.actual() != 0)
            .mapToDouble(HomeTiles::accuracy)
            .sorted()
            .toArray();
    return each.length == 0
        ? "observed"
        : "%ss %s\u2013%s"
            .formatted(
                units.period(),
                Format.fixed(100 * each[0], 1),
                Format.percent(each[each.length - 1]));
  }

  private static double accuracy(JudgedPeriod period) {
    JudgedPeriod.Promised promised = period.promised();
    return promised == null
        ? Double.NaN
        : 1 - Math.abs(promised.outcome().mean() - period.actual()) / Math.abs(period.actual());
  }

  private HomeTile heldOut() {
    Accuracy.Holdout holdout = report.accuracy().holdout();
    return accuracy(
        holdout == null
            ? "nothing was held out"
            : "last %d %ss of the holdout"
                .formatted(Math.min(4, holdout.periods()), units.period()),
        holdout == null
            ? Figure.none("hold out periods in the specification")
            : Format.percent(holdout.accuracy()),
        "");
  }

  private HomeTile accuracy(String definition, Figure figure, String beside) {
    List<LocalDate> periods = report.decomposition().periods();
    Drawn drawn = FitChart.of(report.decomposition().overall(), WEEKS_SHOWN, units);
    return new HomeTile(
        HeadlineKpi.FORECAST_ACCURACY.label(),
        definition,
        figure,
        beside,
        drawn,
        Format.shortDate(periods.get(periods.size() - Math.min(WEEKS_SHOWN, periods.size()))),
        Format.shortDate(periods.getLast()));
  }

  private HomeTile increment() {
    String label = HeadlineKpi.TESTED_INCREMENT.label();
    return tested
        .map(
            found ->
                HomeTile.plain(
                    label,
                    "%s, last 52 weeks".formatted(found.kpi().toLowerCase(Locale.ROOT)),
                    Format.quantity(found.found()),
                    "%s, %s to %s; their markets and days alone"
                        .formatted(
                            Format.counted(found.tests(), "test", "tests"),
                            Format.date(found.first()),
                            Format.date(found.last()))))
        .orElseGet(
            () ->
                HomeTile.plain(
                    label,
                    "last 52 weeks",
                    Figure.none("no test was read out; only tests count here"),
                    ""));
  }
}
