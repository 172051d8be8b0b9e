package io.plumbline.adapters.web.ui.health;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Facts;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.AutocorrelationChart;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.ExpectedChart;
import io.plumbline.adapters.web.ui.chart.PairedChart;
import io.plumbline.adapters.web.ui.chart.ResidualChart;
import io.plumbline.adapters.web.ui.chart.RhatChart;
import io.plumbline.domain.mix.insight.ModelHealth;

/** Everything the verdict on a run rests on: review and fit side by side, then the details. */
final class HealthSheet extends Div {

  private static final long serialVersionUID = 1L;
  private static final int FIT_HEIGHT = 230;
  private static final int LOW = 150;

  HealthSheet(HealthPage page, BacktestSection backtests, ForecastSection forecast) {
    addClassName("pl-health-sheet");
    add(Tags.div("pl-health-columns", left(page), right(page, backtests, forecast)));
    if (!page.learning().isEmpty()) {
      add(learning(page));
    }
    add(new CalibrationSection(page.run().report().calibrations(), page.units()));
    if (RhatChart.worth(page.parameters())) {
      add(
          new ChartSection(
              "Agreement of the chains",
              "R-hat; whisker: all parameters of a kind; bar: the middle half; dotted: what runs are held to",
              RhatChart.of(page.parameters()),
              RhatChart.height(page.parameters())));
    }
    if (page.health() != null) {
      add(new ParametersSection(page));
    }
  }

  private static Div left(HealthPage page) {
    Section sampling = Tags.section("Sampling", page.run().report().family());
    sampling.add(new Facts(page.sampling()));
    Div left = Tags.div("", new ReviewSection(page), sampling);
    left.add(page.health() == null ? withoutHealth() : leaveOneOut(page));
    return left;
  }

  private static Div withoutHealth() {
    return State.empty(
        "This run keeps nothing about its draws",
        "It was fitted without sampling, or before parameters were kept. Fit it again to see them.");
  }

  private static Section leaveOneOut(HealthPage page) {
    Section section =
        Tags.section(
            "Leave one out", "each %s predicted from all others".formatted(page.units().period()));
    section.setId("leave-one-out");
    section.add(
        page.looFacts().isEmpty()
            ? Tags.paragraph("pl-help", "It was not computed for this run.")
            : Tags.div("", new Facts(page.looFacts()), Tags.paragraph("pl-help", page.looWords())));
    return section;
  }

  private static Div right(HealthPage page, BacktestSection backtests, ForecastSection forecast) {
    var all = page.decomposition();
    Div right =
        Tags.div(
            "",
            new ChartSection(
                "Expected against actual",
                ExpectedChart.remark(all, page.units()),
                ExpectedChart.of(all, page.run().report().accuracy(), page.units()),
                FIT_HEIGHT),
            new ChartSection(
                "Residuals",
                ResidualChart.remark(all, page.units()),
                ResidualChart.of(all, page.units()),
                LOW));
    ModelHealth health = page.health();
    if (health != null && health.autocorrelations().length > 0) {
      right.add(
          new ChartSection(
              "Autocorrelation of residuals",
              "dotted: chance alone, 19 times in 20",
              AutocorrelationChart.of(
                  health.autocorrelations(), page.fitted(), page.units().period()),
              LOW));
    }
    right.add(forecast, backtests);
    return right;
  }

  private static Section learning(HealthPage page) {
    Section section =
        Tags.section(
            "What the data added",
            "90% intervals; grey: believed before, petrol: after; ochre: narrowed by less than a tenth");
    Div charts = Tags.div("pl-learning");
    for (Learning learning : page.learning()) {
      charts.add(
          new ChartSection(
              learning.quantity(),
              learning.unit(),
              learning.drawn(),
              PairedChart.height(learning.rows().size())));
    }
    section.add(charts);
    section.setId("learning");
    return section;
  }
}
