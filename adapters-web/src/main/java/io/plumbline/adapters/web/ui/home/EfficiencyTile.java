package io.plumbline.adapters.web.ui.home;

import static io.plumbline.adapters.web.ui.home.HomeTiles.SPAN;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.Sparkline;
import io.plumbline.domain.alert.AlertThresholds;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency.Outcome;
import io.plumbline.domain.reporting.HeadlineKpi;
import java.util.List;
import java.util.Optional;

/** How near the budget came to its best mix: the figure first, its course once that is known. */
final class EfficiencyTile {

  private static final String LABEL = HeadlineKpi.BUDGET_EFFICIENCY.label();
  private static final String DEFINITION = "of the best mix, " + SPAN;

  private EfficiencyTile() {}

  static HomeTile of(Optional<Outcome> known, Units units) {
    return known
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Measured measured -> measured(measured, units);
                  case Outcome.NotRestored _ ->
                      HomeTile.plain(
                          LABEL,
                          DEFINITION,
                          Figure.none("the data the run saw were changed since: fit it again"),
                          "");
                })
        .orElseGet(() -> new HomeTile(LABEL, DEFINITION, null, "", null, "", ""));
  }

  private static HomeTile measured(Outcome.Measured measured, Units units) {
    BudgetEfficiency last = measured.last();
    String money =
        "%s on paid media; below %s an alert is raised"
            .formatted(
                Format.money(last.spend(), units.currency()),
                Format.percent(AlertThresholds.LEAST_EFFICIENCY));
    List<Sparkline.Point> points =
        measured.spans().stream()
            .map(span -> HomeTiles.point(span.last(), span.share(), Format::percent))
            .toList();
    Figure figure = points.getLast().figure();
    if (points.size() == 1) {
      return HomeTile.plain(LABEL, DEFINITION, figure, money);
    }
    return new HomeTile(
        LABEL,
        DEFINITION,
        figure,
        "%s before: %s; %s"
            .formatted(SPAN, points.get(points.size() - 2).figure().inProse(), money),
        Sparkline.of(LABEL, points),
        Format.shortDate(points.getFirst().day()),
        Format.shortDate(points.getLast().day()));
  }
}
