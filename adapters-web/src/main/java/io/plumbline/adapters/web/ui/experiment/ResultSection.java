package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Facts;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.ForestChart;
import io.plumbline.adapters.web.ui.mix.TestWords;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.mix.LiftTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test found: its figures, how the model agrees, what it checked, and what follows. */
final class ResultSection extends Div {

  private static final long serialVersionUID = 1L;

  ResultSection(ResultView view) {
    setId("result");
    addClassName("pl-result");
    add(new Facts(view.facts()));
    List<ForestChart.Row> rows = view.agreement().rows();
    if (!rows.isEmpty()) {
      add(
          new ChartSection(
              "Agreement with the model",
              "%s per unit of money; the line: it pays for itself"
                  .formatted(view.test().how().scope().kpi()),
              ForestChart.of("Return", "", rows, breakEven(view)),
              ForestChart.height(rows.size())));
    }
    add(agreement(view), Tags.div("pl-live-columns", checks(view), toModel(view)));
  }

  private static @Nullable Double breakEven(ResultView view) {
    return view.units().filter(one -> one.breaksEven()).map(one -> 1.0).orElse(null);
  }

  private static Component agreement(ResultView view) {
    return Tags.paragraph(
        "pl-s pl-t2",
        view.agreement()
            .words()
            .orElse(
                "No run of the model was held to it yet. Reading it out asked for a fit that is; its"
                    + " figures before and after stand here then."));
  }

  private static Section checks(ResultView view) {
    Section section =
        Tags.section("Checks and departures", "what could make it wrong, as it was read out");
    section.setId("checks");
    UnorderedList list = new UnorderedList();
    list.addClassName("pl-checks");
    view.test()
        .result()
        .checks()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> list.add(new ListItem(new Span(line))));
    List<String> departures = view.test().how().departures();
    for (String departure : departures) {
      list.add(
          new ListItem(
              Tags.span("pl-rule pl-warn", Glyph.REVIEW.drawing(), Tags.span("pl-sr", "departs: ")),
              new Span(departure)));
    }
    section.add(list, Tags.paragraph("pl-s pl-t2", view.method()));
    if (departures.isEmpty()) {
      section.add(
          Tags.paragraph("pl-s pl-q", "It was read out as it was registered, in every point."));
    }
    return section;
  }

  /** The row that the next fit is held to. */
  private static Section toModel(ResultView view) {
    Section section = Tags.section("What the model is held to", "from the next fit on");
    section.setId("calibration-row");
    var row = TestedChannel.of(view.test()).lift();
    section.add(
        row.<Component>map(lift -> table(lift, view))
            .orElse(
                State.empty(
                    "Nothing",
                    "No spend changed, so there is no return that a model could be held to.")));
    if (row.isPresent() && view.test().plan().kind().isInTheData()) {
      section.add(
          Tags.paragraph(
              "pl-s pl-q",
              "The data have the test in them, so it is turned round: what the outcome would have"
                  + " been with the usual spend."));
    }
    return section;
  }

  private static PlainTable table(LiftTest lift, ResultView view) {
    PlainTable table = new PlainTable();
    table
        .column("Channel", "")
        .column("When and where", "")
        .column("Spend", "pl-num")
        .column("Found, 90%", "pl-num");
    Figure found =
        view.units()
            .map(units -> TestWords.found(lift, units))
            .orElse(
                new Figure(
                    Format.change(lift.incrementalOutcome()),
                    "standard error " + Format.quantity(lift.standardError())));
    table.row(
        Tags.span("pl-b", TestWords.names(lift, " and ")),
        Tags.div(
            "pl-two-lines",
            Tags.text("", TestWords.period(lift)),
            Tags.text("pl-mi pl-q", PlanWords.markets(lift.geos()))),
        new Span(
            view.units()
                .map(units -> units.spend(lift.spendChange()))
                .orElse(Format.change(lift.spendChange()))),
        found.stacked());
    return table;
  }
}
