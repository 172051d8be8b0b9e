package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.ForestChart;
import io.plumbline.adapters.web.ui.chart.PowerCurveChart;
import io.plumbline.domain.experiment.design.BindingConstraint;
import io.plumbline.domain.experiment.design.DesignCandidate;
import io.plumbline.domain.experiment.design.DesignOutcome;
import io.plumbline.domain.experiment.design.DesignRule;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The designs that are possible, the recommended one first; or what stands in the way. */
final class DesignSheet extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 12;
  private static final int CURVE = 240;
  private static final double POWER = 0.8;

  /**
   * @param view of a candidate
   * @param take is told which one becomes the plan
   */
  DesignSheet(
      PreviewDesign.Outcome.Designed designed,
      Function<DesignCandidate, DesignView> view,
      Consumer<DesignView> take) {
    setId("design");
    addClassName("pl-tests");
    switch (designed.design()) {
      case DesignOutcome.Feasible(var candidates, var reason) -> {
        add(Tags.paragraph("pl-lead", reason));
        candidates(candidates.stream().limit(SHOWN).map(view).toList(), take);
      }
      case DesignOutcome.Infeasible(var binding, var nearest) -> {
        add(binding(binding));
        if (!nearest.isEmpty()) {
          candidates(nearest.stream().limit(SHOWN).map(view).toList(), take);
        }
      }
    }
  }

  private static Div binding(List<BindingConstraint> binding) {
    Div state =
        State.empty(
            "No design keeps to all of this",
            "%s in the way:"
                .formatted(
                    Format.counted(binding.size(), "constraint stands", "constraints stand")));
    for (BindingConstraint one : binding) {
      state.add(Tags.paragraph("", "%s: %s %s".formatted(one.name(), one.found(), one.accepted())));
    }
    return state;
  }

  private void candidates(List<DesignView> views, Consumer<DesignView> take) {
    List<ForestChart.Row> rows = new ArrayList<>();
    PlainTable table = new PlainTable();
    table
        .column("Treated markets", "pl-wide")
        .column("Days", "pl-num")
        .column("Share", "pl-num")
        .column("Smallest effect", "pl-num")
        .column("Power", "pl-num")
        .column("False alarms", "pl-num")
        .column("Spend", "pl-num")
        .column("", "pl-num");
    for (DesignView view : views) {
      Figure power = view.power();
      double part = 100 * view.candidate().scored().power();
      double error = 100 * view.candidate().scored().powerError();
      rows.add(
          new ForestChart.Row(
              "%s, %d days".formatted(view.name(), view.days()),
              power,
              part,
              Math.max(0, part - error),
              Math.min(100, part + error),
              ForestChart.Mark.MODEL));
      Button use = new Button("Take", click -> take.accept(view));
      use.setId("take-" + rows.size());
      use.addClassName("pl-small");
      table.row(
          Tags.div(
              "pl-two-lines",
              Tags.text("pl-b", view.name()),
              Tags.text("pl-mi pl-q", view.remarks())),
          new Span("" + view.days()),
          new Span(view.share()),
          new Span(view.smallest()),
          power.stacked(),
          Tags.span(view.alarms() ? "pl-bad pl-b" : "", view.falseAlarms()),
          new Span(view.spend()),
          use);
    }
    Section section =
        Tags.section("Candidates", "scored in windows of history that had no say in choosing them");
    section.add(table);
    add(
        section,
        new ChartSection(
            "Power of each",
            "chance to find the effect that is asked for, one standard error; the line: 80%",
            ForestChart.of("Power", "%", rows, 80.0),
            ForestChart.height(rows.size())),
        new ChartSection(
            "Power of the first by the size of the lift",
            "%s for %d days; share of windows of history, band: one standard error"
                .formatted(views.getFirst().name(), views.getFirst().days()),
            PowerCurveChart.of(
                views.getFirst().candidate().scored().curve(), DesignRule.EFFECT, POWER),
            CURVE));
  }
}
