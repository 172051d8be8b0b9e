package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.ContributionChart;
import io.plumbline.adapters.web.ui.chart.ContributionChart.By;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.ForestChart;
import io.plumbline.adapters.web.ui.chart.HeadroomChart;
import io.plumbline.adapters.web.ui.chart.RankChart;
import io.plumbline.adapters.web.ui.chart.ReturnChart;
import io.plumbline.adapters.web.ui.chart.WaterfallChart;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.shared.Estimate;
import java.util.Comparator;
import java.util.List;

/** All channels drawn: what the outcome is made of, over time and in rank, and what money did. */
final class CoursePanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int TALL = 330;

  CoursePanel(ChannelsPage page, Location here) {
    addClassName("pl-course");
    MixModelReport report = page.report();
    Units units = page.units();
    Decomposition all = report.decomposition().overall();
    Div pair =
        Tags.div(
            "pl-pair",
            new ChartSection(
                "What the outcome is made of",
                "%s, %d %ss; whisker: 90%% interval"
                    .formatted(units.outcomeName(), report.data().periods(), units.period()),
                WaterfallChart.of(report, units),
                WaterfallChart.height(report)));
    Drawn returns = ReturnChart.of(report, units);
    if (returns != null) {
      pair.add(
          new ChartSection(
              "Average and next money",
              "size: spend; hollow: no test; whisker: 90%",
              returns,
              ReturnChart.HEIGHT));
    }
    add(pair, Tags.div("pl-pair", room(report, units), later(report, units)));
    add(course(all, units, here));
    if (RankChart.worth(all)) {
      add(
          new ChartSection(
              "Rank by quarter",
              "by %s brought; petrol: ended elsewhere than it began".formatted(units.outcomeName()),
              RankChart.of(all, units),
              RankChart.height(all)));
    }
  }

  private static Component room(MixModelReport report, Units units) {
    return HeadroomChart.worth(report, units)
        ? new ChartSection(
            "Room to break-even",
            "bar: spend; dot: next unit returns 1.00; whisker: 90%",
            HeadroomChart.of(report, units),
            HeadroomChart.height(report))
        : new Div();
  }

  private static Component later(MixModelReport report, Units units) {
    List<ForestChart.Row> rows =
        report.channels().stream()
            .sorted(Comparator.comparingDouble((ChannelResult one) -> -one.carryoverShare().mean()))
            .map(one -> later(one, report))
            .toList();
    return rows.isEmpty()
        ? new Div()
        : new ChartSection(
            "At once and carried over",
            "part of all it brings that comes after its %s; hollow: no test; 90%%"
                .formatted(units.period()),
            ForestChart.of("Carried over", "%", rows, null),
            ForestChart.height(rows.size()));
  }

  private static ForestChart.Row later(ChannelResult one, MixModelReport report) {
    Estimate share = one.carryoverShare();
    return new ForestChart.Row(
        one.channel().value(),
        Format.percent(share),
        100 * share.mean(),
        100 * share.interval().lower(),
        100 * share.interval().upper(),
        Evidence.behind(one.channel(), report) == Evidence.MODEL_ONLY
            ? ForestChart.Mark.MODEL_ALONE
            : ForestChart.Mark.MODEL);
  }

  private static ChartSection course(Decomposition all, Units units, Location here) {
    ChartSection[] made = new ChartSection[1];
    CourseChoice choice =
        new CourseChoice(
            here,
            units.period(),
            by ->
                made[0].show(
                    ContributionChart.remark(all, units, by),
                    ContributionChart.of(all, units, by)));
    By by = choice.chosen();
    made[0] =
        new ChartSection(
            "Contribution over time",
            ContributionChart.remark(all, units, by),
            ContributionChart.of(all, units, by),
            TALL,
            choice);
    made[0].setId("course");
    return made[0];
  }
}
