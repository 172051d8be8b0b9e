package io.plumbline.adapters.web.ui.health;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.domain.mix.insight.ParameterSummary;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Every parameter and how well it was sampled, to be searched, sorted and taken away. */
final class ParametersSection extends Div {

  private static final long serialVersionUID = 1L;
  private static final String HEIGHT = "420px";

  /** Above this R-hat, and below this effective sample size, a number is marked. */
  private static final double HIGHEST_RHAT = 1.01;

  private static final double FEWEST_DRAWS = 400;

  private final Grid<ParameterSummary> grid = new Grid<>();

  ParametersSection(HealthPage page) {
    setId("parameters");
    TextField search = new TextField();
    search.setId("parameter-search");
    search.setPlaceholder("Part of a name");
    search.setAriaLabel("Part of a parameter's name");
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    Section section =
        Tags.section(
            "Parameters",
            "%s, the worst sampled first; bars: R-hat at most 1.01, ESS at least 400"
                .formatted(Format.counted(page.parameters().size(), "parameter", "parameters")),
            search,
            new SaveMenu("parameters", "parameters-%s".formatted(page.run().label()), page::sheet));
    columns();
    grid.addClassNames("pl-grid", "pl-not-on-paper");
    grid.setHeight(HEIGHT);
    grid.setEmptyStateText("No parameter has that in its name.");
    GridListDataView<ParameterSummary> shown = grid.setItems(page.parameters());
    search.addValueChangeListener(
        change -> shown.setFilter(parameter -> has(parameter, change.getValue())));
    section.add(
        grid,
        Tags.paragraph(
            "pl-help pl-on-paper", "All of them are in the file that Save on this page makes."));
    add(section);
  }

  private static boolean has(ParameterSummary parameter, String words) {
    return parameter
        .name()
        .toLowerCase(Locale.ROOT)
        .contains(words.strip().toLowerCase(Locale.ROOT));
  }

  private void columns() {
    grid.addColumn(ParameterSummary::name)
        .setHeader("Parameter")
        .setComparator(Comparator.comparing(ParameterSummary::name))
        .setFlexGrow(3);
    number("Mean", one -> Format.number(one.estimate()).value(), one -> one.estimate().mean());
    grid.addColumn(one -> Format.number(one.estimate()).interval())
        .setHeader("90% interval")
        .setFlexGrow(2);
    grid.addColumn(one -> one.prior() == null ? "" : Format.interval(one.prior()))
        .setHeader("Believed before")
        .setFlexGrow(2);
    number("MCSE", one -> Format.number(one.mcse()), ParameterSummary::mcse);
    number("R-hat", one -> HealthPage.written(one.rhat(), 4), ParameterSummary::rhat)
        .setPartNameGenerator(one -> one.rhat() > HIGHEST_RHAT ? "warn" : null);
    number("ESS bulk", one -> HealthPage.written(one.essBulk(), 0), ParameterSummary::essBulk)
        .setPartNameGenerator(one -> one.essBulk() < FEWEST_DRAWS ? "warn" : null);
    number("ESS tail", one -> HealthPage.written(one.essTail(), 0), ParameterSummary::essTail)
        .setPartNameGenerator(one -> one.essTail() < FEWEST_DRAWS ? "warn" : null);
  }

  private Grid.Column<ParameterSummary> number(
      String head,
      Function<ParameterSummary, String> written,
      ToDoubleFunction<ParameterSummary> number) {
    return grid.addColumn(written::apply)
        .setHeader(head)
        .setTextAlign(ColumnTextAlign.END)
        .setComparator((one, other) -> Double.compare(of(one, number), of(other, number)))
        .setFlexGrow(1)
        .setWidth("84px");
  }

  /** What is no number lies below all. */
  private static double of(ParameterSummary one, ToDoubleFunction<ParameterSummary> number) {
    double value = number.applyAsDouble(one);
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }
}
