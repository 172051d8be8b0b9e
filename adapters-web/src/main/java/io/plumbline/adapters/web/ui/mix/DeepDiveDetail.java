package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.CostChart;
import io.plumbline.adapters.web.ui.chart.CreditChart;
import io.plumbline.adapters.web.ui.chart.FrequencyChart;
import io.plumbline.adapters.web.ui.chart.ShareChart;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.planning.FrequencyResponse;

/** What a run answered about one channel: its share, its credit, and how well its money works. */
final class DeepDiveDetail extends Div {

  private static final long serialVersionUID = 1L;
  private static final int COST_HEIGHT = 200;

  DeepDiveDetail(
      ChannelResult channel, DeepDive.Answered answered, Units units, MixModelReport report) {
    addClassName("pl-deep-dive");
    String name = channel.channel().value();
    Div duo = Tags.div("pl-duo");
    ChartSection shares =
        new ChartSection(
            "Share of spend and of effect",
            "",
            ShareChart.of(report.channels(), answered.attribution(), name),
            ShareChart.height(answered.attribution()));
    shares.setId("shares");
    duo.add(
        Tags.div(
            "",
            shares,
            Tags.paragraph(
                "pl-help",
                "Over the whole window. Ring: part of all spend. Dot: part of what "
                    + "all media brought, by Shapley value, on its"
                    + " 90% interval.")));
    CreditPage.of(channel.channel(), answered.attribution(), report)
        .ifPresent(credit -> duo.add(credit(credit, name)));
    add(duo);
    answered
        .measure(name)
        .map(measure -> EfficiencyPage.of(measure, answered, units))
        .ifPresent(page -> add(measures(page), cost(page, answered, units)));
    answered
        .frequency(name)
        .ifPresent(response -> add(frequency(response, answered.periods(), units)));
  }

  private static Div frequency(FrequencyResponse response, int periods, Units units) {
    Div section =
        Tags.div(
            "",
            new ChartSection(
                "Response to frequency",
                FrequencyChart.remark(response, periods, units),
                FrequencyChart.of(response, periods, units),
                FrequencyChart.HEIGHT),
            Tags.paragraph(
                "pl-help",
                FrequencyChart.words(response)
                    + " As many contacts as now, so more often means fewer people; that a contact"
                    + " costs the same either way is assumed."));
    section.setId("frequency");
    return section;
  }

  private static Div credit(CreditPage page, String channel) {
    ChartSection chart =
        new ChartSection(
            page.heading(),
            "% of media",
            CreditChart.of(channel, page.rows()),
            CreditChart.height(page.rows()));
    Div credit = Tags.div("", chart);
    credit.setId("credit");
    page.halo().forEach(sentence -> credit.add(Tags.paragraph("pl-halo", sentence)));
    credit.add(
        Tags.paragraph(
            "pl-help", "Part of what all media brought over the whole window. " + page.words()));
    return credit;
  }

  private static Section measures(EfficiencyPage page) {
    Section section = Tags.section("How well its money works", page.remark());
    section.setId("efficiency");
    PlainTable table = new PlainTable();
    table
        .column("Measure", "")
        .column("Estimate", "pl-num")
        .column("90% interval", "")
        .column("What it means", "");
    for (EfficiencyPage.Measured measured : page.measures()) {
      table.row(
          Tags.span("pl-b pl-nw", measured.name()),
          Tags.span("pl-b", measured.figure().value()),
          Tags.span("pl-q pl-s", measured.figure().interval()),
          Tags.span("pl-t2 pl-s", measured.meaning()));
    }
    section.add(table);
    return section;
  }

  private static ChartSection cost(EfficiencyPage page, DeepDive.Answered answered, Units units) {
    ChartSection section =
        new ChartSection(
            "Cost by position on the curve",
            CostChart.remark(units, answered.payback().days()),
            page.cost(),
            COST_HEIGHT);
    section.setId("cost");
    return section;
  }
}
