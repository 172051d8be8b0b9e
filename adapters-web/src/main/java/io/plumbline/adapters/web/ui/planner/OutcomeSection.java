package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.EChart;
import io.plumbline.adapters.web.ui.chart.PairOfBars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would come of Custom: how it is spread, how it ships, before and after, and warnings. */
final class OutcomeSection extends Div {

  private static final long serialVersionUID = 1L;

  private static final int TALL = 190;
  private static final int SHOWN_STEPS = 4;
  private static final int FEW = 2;

  private final Div answer = Tags.div("pl-outcome");
  private final Div rest = Tags.div("pl-outcome");
  private @Nullable ChartSection density;
  private @Nullable EChart bars;

  OutcomeSection() {
    setId("outcome");
    answer.add(
        Tags.section("Outcome of Custom", "asking the model"), Tags.div("pl-bone pl-bone-chart"));
    add(answer);
  }

  /** Says that what is shown is of amounts that have changed since. */
  void late() {
    addClassName("pl-late");
  }

  /**
   * Shows an answer.
   *
   * @param revision which change of the amounts it answers
   */
  void show(OutcomeSheet sheet, int revision) {
    removeClassName("pl-late");
    getElement().setAttribute("data-revision", Integer.toString(revision));
    spread(sheet);
    rest.removeAll();
    if (!sheet.warnings().isEmpty() || !sheet.aboutTests().isEmpty()) {
      rest.add(warnings(sheet));
    }
    if (!sheet.path().isEmpty()) {
      rest.add(path(sheet));
    }
    rest.add(beforeAndAfter(sheet));
  }

  private void spread(OutcomeSheet sheet) {
    Drawn drawn = sheet.density();
    if (drawn != null && density != null) {
      density.show(sheet.drawsRemark(), drawn);
      return;
    }
    answer.removeAll();
    if (drawn == null) {
      density = null;
      Section section = Tags.section("Outcome of Custom", "");
      section.add(Tags.paragraph("pl-t2", sheet.sentence()));
      answer.add(section, rest);
    } else {
      density = new ChartSection("Outcome of Custom", sheet.drawsRemark(), drawn, TALL);
      answer.add(density, rest);
    }
  }

  /** Says why there is no answer. */
  void fail(String why) {
    removeClassName("pl-late");
    density = null;
    answer.removeAll();
    answer.add(
        State.error(
            "The model could not be asked about this",
            why + " The amounts stay as they are; take back what was added last."));
  }

  private static Component warnings(OutcomeSheet sheet) {
    Div words = Tags.div("");
    List<String> all = sheet.warnings();
    int told = Math.min(FEW, all.size());
    all.subList(0, told).forEach(one -> words.add(Tags.text("", one)));
    words.add(
        folded(
            all.subList(told, all.size()),
            Format.counted(all.size() - told, "more warning", "more warnings")),
        folded(
            sheet.aboutTests(),
            "%s on no test, or on a stale one"
                .formatted(
                    Format.counted(
                        sheet.aboutTests().size(),
                        "channel that moves leans",
                        "channels that move lean"))));
    Div note = Tags.div("pl-note warn", Icon.WARNING.drawing(), words);
    note.setId("warnings");
    return note;
  }

  /** One is told at once; more are folded away under their count. */
  private static Component folded(List<String> all, String summary) {
    Div lines = Tags.div("");
    all.forEach(one -> lines.add(Tags.text("", one)));
    if (all.size() <= 1) {
      return lines;
    }
    NativeDetails folded = new NativeDetails(summary, lines);
    folded.addClassName("pl-folded");
    return folded;
  }

  private static Component path(OutcomeSheet sheet) {
    int steps = sheet.path().size();
    Section section =
        Tags.section("Ships in " + Format.counted(steps, "move", "moves"), sheet.pathRemark());
    section.setId("path");
    Div all = Tags.div("pl-steps");
    for (OutcomeSheet.Step step : sheet.path().subList(0, Math.min(SHOWN_STEPS, steps))) {
      all.add(Tags.div("", Tags.text("pl-b", step.what()), Tags.text("pl-q pl-s", step.when())));
    }
    section.add(all);
    if (steps > SHOWN_STEPS) {
      section.add(
          Tags.paragraph(
              "pl-help",
              "and %s more of the same size.".formatted(Format.count(steps - SHOWN_STEPS))));
    }
    return section;
  }

  private Component beforeAndAfter(OutcomeSheet sheet) {
    Section section = Tags.section("Before and after", "90% intervals");
    section.setId("before-after");
    if (bars == null) {
      bars = new EChart(sheet.bars(), PairOfBars.HEIGHT);
    } else {
      bars.show(sheet.bars());
    }
    section.add(bars);
    PlainTable table = new PlainTable();
    table.column("A period", "").column("Today", "pl-num").column("Custom", "pl-num");
    sheet
        .rows()
        .forEach(
            row -> table.row(new Span(row.measure()), row.today().inline(), row.then().inline()));
    section.add(table);
    return section;
  }
}
