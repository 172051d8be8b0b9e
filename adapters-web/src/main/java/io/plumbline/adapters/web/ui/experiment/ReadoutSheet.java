package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Fact;
import io.plumbline.adapters.web.ui.Facts;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.CounterfactualChart;
import io.plumbline.adapters.web.ui.chart.CumulativeEffectChart;
import io.plumbline.adapters.web.ui.chart.ForestChart;
import io.plumbline.adapters.web.ui.chart.PlaceboChart;
import io.plumbline.adapters.web.ui.chart.WeightsChart;
import io.plumbline.domain.experiment.readout.Check;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.Placebo;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import java.util.List;
import java.util.Map;

/** What the brand's data say of a test: the verdict, the evidence for it, and the doubts. */
final class ReadoutSheet extends Div {

  private static final long serialVersionUID = 1L;
  private static final int TALL = 250;
  private static final int LOW = 190;
  private static final int HISTOGRAM = 140;

  ReadoutSheet(ReadoutView view) {
    setId("readout");
    addClassName("pl-readout");
    Effect effect = view.readout().effect();
    Section head = Tags.section("Readout from the data", view.readout().reason());
    head.add(Tags.paragraph("pl-lead", view.sentence()), new Facts(facts(view)));
    Div wide = Tags.div("pl-readout-wide");
    wide.add(
        new ChartSection(
            "Treated markets against their counterfactual",
            "%s by %s in the mean of a market; grey: the test"
                .formatted(
                    unit(view, CounterfactualChart.magnitude(effect)), view.window().period()),
            CounterfactualChart.of(effect, view.window(), view.plan().kpi()),
            TALL),
        new ChartSection(
            "Cumulative effect",
            "%s over all treated markets; %s interval at the end"
                .formatted(
                    unit(
                        view, CumulativeEffectChart.magnitude(effect, view.window(), view.alpha())),
                    TestFigures.level(new Probability(1 - view.alpha()))),
            CumulativeEffectChart.of(effect, view.window(), view.alpha(), view.plan().kpi()),
            LOW));
    Div narrow = Tags.div("pl-readout-narrow");
    List<ForestChart.Row> rows = view.companions();
    narrow.add(
        new ChartSection(
            "By other methods",
            "lift of %s; the diamond is the one that counts".formatted(view.plan().kpi()),
            ForestChart.of("Lift", "%", rows, 0.0),
            ForestChart.height(rows.size())));
    view.readout()
        .placeboInTime()
        .ifPresent(one -> narrow.add(placebo(view, one, "earlier windows")));
    view.readout()
        .placeboInSpace()
        .ifPresent(one -> narrow.add(placebo(view, one, "untreated markets")));
    Map<Geo, Double> weights = effect.weights();
    if (!weights.isEmpty()) {
      narrow.add(
          new ChartSection(
              "What the counterfactual is made of",
              "weights of %s".formatted(Format.counted(weights.size(), "market", "markets")),
              WeightsChart.of(weights),
              WeightsChart.height(weights)));
    }
    add(head, Tags.div("pl-readout-columns", wide, narrow), checks(view.checks()));
  }

  private static List<Fact> facts(ReadoutView view) {
    Effect effect = view.readout().effect();
    return List.of(
        new Fact("Lift of " + view.plan().kpi(), view.lift()),
        new Fact("Incremental " + view.plan().kpi(), view.outcome()),
        new Fact(
            "Return per unit of money",
            view.perMoney().orElse(Figure.none("no spend is known to have changed"))),
        new Fact(
            "p-value",
            new Figure(
                TestFigures.pValue(effect.lift().pValue()),
                PlanWords.side(effect.lift().alternative()))),
        new Fact(
            "Pre-period fit",
            new Figure(
                "R² " + Format.fixed(effect.fit().r2(), 2),
                "scaled L2 " + Format.fixed(effect.fit().scaledL2(), 2))));
  }

  private static String unit(ReadoutView view, Magnitude magnitude) {
    return "%s %s"
        .formatted(
            view.plan().kpi(),
            view.units().map(units -> units.outcomeIn(magnitude)).orElse(magnitude.suffix()))
        .strip();
  }

  private static ChartSection placebo(ReadoutView view, Placebo placebo, String where) {
    double lift = view.readout().effect().lift().estimate();
    return new ChartSection(
        "Placebo in " + where,
        "%s, %d as far from nought; %s found an effect"
            .formatted(
                Format.counted(placebo.runs(), "run", "runs"),
                PlaceboChart.asExtreme(placebo, lift),
                Format.percent(placebo.falsePositiveRate())),
        PlaceboChart.of(placebo, view.label(), lift),
        HISTOGRAM);
  }

  private static Section checks(List<Check> checks) {
    long passed = checks.stream().filter(Check::passed).count();
    Section section =
        Tags.section(
            "Checks",
            "what could make it wrong, doubts first",
            Tags.span("pl-b", "%d of %d pass".formatted(passed, checks.size())));
    section.setId("readout-checks");
    UnorderedList list = new UnorderedList();
    list.addClassName("pl-checks");
    for (Check check : checks) {
      list.add(
          new ListItem(
              check.passed()
                  ? Tags.span(
                      "pl-rule pl-acc", Glyph.PASS.drawing(), Tags.span("pl-sr", "passes: "))
                  : Tags.span(
                      "pl-rule pl-warn", Glyph.REVIEW.drawing(), Tags.span("pl-sr", "doubt: ")),
              Tags.span(
                  "",
                  Tags.span("pl-b", check.name().replace('-', ' ') + ": "),
                  new Span(check.found()),
                  Tags.span("pl-q", " " + check.meaning()))));
    }
    section.add(list);
    return section;
  }
}
