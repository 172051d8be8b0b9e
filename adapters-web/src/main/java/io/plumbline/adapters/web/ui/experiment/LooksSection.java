package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.LooksChart;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.shared.Probability;
import java.util.List;
import java.util.Optional;

/** The looks at a test so far, against the boundary that ends it. */
final class LooksSection extends Div {

  private static final long serialVersionUID = 1L;
  private static final int TALL = 240;

  LooksSection(Experiment.Running test, Optional<Units> units) {
    setId("looks");
    TestPlan plan = test.plan();
    if (test.looks().isEmpty()) {
      Section section = Tags.section("Looks", PlanWords.looks(plan.looks()));
      section.add(State.empty("Nobody looked yet", next(test)));
      add(section);
      return;
    }
    add(
        new ChartSection(
            "Looks against the boundary",
            "standard errors from no effect; beyond the dotted line it is significant; hollow: not planned",
            LooksChart.of(test.looks(), plan.days(), plan.looks().days()),
            TALL),
        table(test.looks(), plan, units),
        Tags.paragraph("pl-s pl-t2", next(test)));
  }

  /** What the looks say, in one sentence. */
  static String sentence(Experiment.Running test) {
    if (test.looks().isEmpty()) {
      return "It runs since %s; nobody looked yet. %s"
          .formatted(Format.date(test.started()), next(test));
    }
    Look newest = test.looks().getLast();
    String saw = "After day %d of %d ".formatted(newest.day(), test.plan().days());
    if (!newest.planned()) {
      return saw + "somebody looked without a plan: that look proves nothing, whatever it shows.";
    }
    return saw
        + switch (newest.verdict()) {
          case CONTINUE -> "nothing is decided: let it run. " + next(test);
          case SIGNIFICANT ->
              "the effect is beyond its boundary: it may be read out, and the chance of a false alarm stays what was planned.";
          case FUTILE ->
              "it is not going to show an effect any more: it may be stopped, or read out as it is.";
        };
  }

  private static String next(Experiment.Running test) {
    if (test.endedBy().filter(look -> look.verdict() == Look.Verdict.SIGNIFICANT).isPresent()) {
      return "No further look is taken: it found the effect.";
    }
    int seen = test.looks().isEmpty() ? 0 : test.looks().getLast().day();
    return test.plan().looks().days().stream()
        .filter(day -> day > seen)
        .findFirst()
        .map(
            day ->
                "The next planned look is after day %d, %s."
                    .formatted(day, Format.date(test.plan().first().plusDays(day - 1L))))
        .orElse(
            test.plan().looks().days().isEmpty()
                ? "It may be looked at on any day: its interval holds at every moment."
                : "No further look is planned: it is read out.");
  }

  private static PlainTable table(List<Look> looks, TestPlan plan, Optional<Units> units) {
    PlainTable table = new PlainTable();
    table
        .column("Day", "pl-num")
        .column("Through", "")
        .column("Incremental " + plan.kpi(), "pl-num")
        .column("Valid at this look", "")
        .column("Verdict", "")
        .column("Note", "pl-wide");
    Probability level = new Probability(1 - plan.alpha().value());
    for (Look look : looks) {
      Figure figure =
          TestFigures.outcome(
              look.estimate(), TestFigures.interval(look.lower(), look.upper(), level), units);
      table.row(
          new Span("" + look.day()),
          new Span(Format.date(look.through())),
          Tags.span("pl-b", figure.value()),
          Tags.span("pl-q pl-s pl-nw", figure.interval()),
          new Span(TestAnswers.verdict(look.verdict()) + (look.planned() ? "" : ", a peek")),
          Tags.span("pl-s", look.note()));
    }
    return table;
  }
}
