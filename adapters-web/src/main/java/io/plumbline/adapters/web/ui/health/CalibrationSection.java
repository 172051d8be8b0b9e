package io.plumbline.adapters.web.ui.health;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.mix.TestWords;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.insight.CalibrationResult;
import java.util.List;

/** What every lift test found, and what the model expected without it and expects with it. */
final class CalibrationSection extends Div {

  private static final long serialVersionUID = 1L;

  CalibrationSection(List<CalibrationResult> results, Units units) {
    setId("calibration");
    Section section =
        Tags.section(
            "Lift tests the model was held to",
            "incremental %s of each test's change of spend".formatted(units.outcomeName()));
    section.add(results.isEmpty() ? none() : table(results, units));
    add(section);
  }

  private static Div none() {
    return State.empty(
        "No test stands behind this run",
        "Every figure rests on the model alone. Name a file of tests in the specification,"
            + " calibration: {lift_tests: lift_tests.csv}, and fit again.");
  }

  private static PlainTable table(List<CalibrationResult> results, Units units) {
    PlainTable table = new PlainTable();
    table
        .column("Test", "")
        .column("Change of spend", "pl-num")
        .column("Found", "pl-num")
        .column("Model without tests", "pl-num")
        .column("Model with tests", "pl-num")
        .column("Weight", "pl-num pl-optional")
        .column("Test against model", "");
    results.forEach(result -> add(table, result, units));
    return table;
  }

  private static void add(PlainTable table, CalibrationResult result, Units units) {
    LiftTest test = result.test();
    Figure before =
        result.before() == null ? Figure.none("not computed") : units.outcome(result.before());
    table.row(
        Tags.div(
            "pl-two-lines",
            Tags.text("pl-b", TestWords.names(test, " and ")),
            Tags.text("pl-mi pl-q", TestWords.period(test))),
        new Span((test.spendChange() > 0 ? "+" : "") + units.spend(test.spendChange())),
        TestWords.found(test, units).stacked(),
        before.stacked(),
        units.outcome(result.after()).stacked(),
        new Span(Math.round(100 * result.weight()) + "%"),
        agreement(result));
  }

  private static Div agreement(CalibrationResult result) {
    double apart = Math.abs(result.disagreement());
    if (Double.isNaN(apart)) {
      return Tags.text("pl-q pl-s", "not computed");
    }
    return Tags.div(
        "pl-agreement",
        Badges.of(TestWords.agreement(result)),
        Tags.span("pl-s pl-t2", Format.fixed(apart, 1) + " standard errors apart"));
  }
}
