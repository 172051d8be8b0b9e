package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.usecase.ListPlanningPeriods.Periods;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The planning periods, earliest first, with the one that is open. */
final class PeriodsSection extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param change shows a period in the form; absent for whoever changes none
   */
  PeriodsSection(
      Periods periods, String currency, @Nullable Consumer<Kept<PlanningPeriod>> change) {
    Section section =
        Tags.section("Planning periods", "what is planned as one; no two share a day");
    section.setId("planning-periods");
    if (periods.all().isEmpty()) {
      section.add(
          Tags.paragraph(
              "pl-t2", "No period is agreed yet: nothing says when a plan has succeeded."));
    } else {
      PlainTable table = new PlainTable();
      table.column("Period", "").column("What is agreed", "pl-wide").column("Today", "");
      if (change != null) {
        table.column("Action", "");
      }
      for (Kept<PlanningPeriod> period : periods.all()) {
        row(table, periods, period, currency, change);
      }
      section.add(table);
    }
    add(section);
  }

  private static void row(
      PlainTable table,
      Periods periods,
      Kept<PlanningPeriod> period,
      String currency,
      @Nullable Consumer<Kept<PlanningPeriod>> change) {
    var terms = period.value().terms();
    Component name = Tags.span("pl-b", terms.name());
    Component agreed =
        Tags.div(
            "",
            Tags.text("", ProgrammeWords.of(terms, currency)),
            Tags.text("pl-q pl-s", "Agreed by %s".formatted(period.by().name())));
    Component today =
        terms.holds(periods.today())
            ? Tags.span("pl-b", "Open")
            : new Span(terms.last().isBefore(periods.today()) ? "Over" : "To come");
    if (change == null) {
      table.row(name, agreed, today);
      return;
    }
    Button button = new Button("Change", click -> change.accept(period));
    button.setAriaLabel("Change " + terms.name());
    table.row(name, agreed, today, button);
  }
}
