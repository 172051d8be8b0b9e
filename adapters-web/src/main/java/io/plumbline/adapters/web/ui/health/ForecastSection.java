package io.plumbline.adapters.web.ui.health;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.domain.mix.ModelRun;
import java.util.Optional;

/** What the run promises of the coming periods and how close promises came, or the way to ask. */
final class ForecastSection extends Div {

  private static final long serialVersionUID = 1L;
  private static final int HEIGHT = 210;
  private static final int ERRORS_HEIGHT = 170;

  private final transient ModelRun run;
  private final transient Units units;
  private final transient Forecasts forecasts;

  ForecastSection(ModelRun run, Units units, Forecasts forecasts) {
    this.run = run;
    this.units = units;
    this.forecasts = forecasts;
    setId("forecast");
    build();
  }

  private void build() {
    removeAll();
    forecasts
        .of(run)
        .map(made -> ForecastPage.of(run, made, forecasts.record(run.brand()), units))
        .ifPresentOrElse(this::show, this::none);
  }

  private void show(ForecastPage page) {
    add(
        new ChartSection("Forecast", page.remark(), page.drawn(), HEIGHT),
        Tags.paragraph("pl-forecast-lead", page.lead()),
        Tags.paragraph("pl-t2", page.accuracy()));
    if (!page.judged().isEmpty()) {
      add(table(page));
    }
    if (page.errors() != null) {
      ChartSection errors =
          new ChartSection(
              "Forecast error",
              "of what was promised, four weeks each; dotted: an alert is raised above",
              page.errors(),
              ERRORS_HEIGHT);
      errors.setId("forecast-errors");
      add(errors);
    }
    Div assumptions = Tags.div("pl-assumptions");
    page.assumptions().forEach(one -> assumptions.add(Tags.paragraph("pl-help", one)));
    add(new Details("What it assumes", assumptions), again("Forecast again"));
  }

  private static PlainTable table(ForecastPage page) {
    PlainTable table = new PlainTable();
    table
        .column("From", "")
        .column("Observed", "pl-num")
        .column("Promised", "pl-num")
        .column("90% interval", "")
        .column("A year before", "pl-num");
    for (ForecastPage.Judged judged : page.judged()) {
      table.row(
          new Span(judged.period()),
          Tags.span(judged.held() ? "" : "pl-warn pl-bb", judged.actual()),
          Tags.span("pl-b", judged.promised().value()),
          Tags.span("pl-q pl-s pl-nw", judged.promised().interval() + ", " + judged.forecast()),
          Tags.span("pl-t2", judged.naive()));
    }
    return table;
  }

  private void none() {
    Section section = Tags.section("Forecast", "what the coming weeks would bring");
    String words = "It is made every night for the run a brand stands on, and kept as it was said.";
    section.add(
        State.empty(
            "%s has promised nothing yet".formatted(run.label()),
            forecasts.mayAsk() ? words : words + " A marketing lead or an admin can ask for one.",
            again("Forecast the coming quarter")));
    add(section);
  }

  private Div again(String words) {
    Div place = Tags.div("pl-actions");
    if (!forecasts.mayAsk()) {
      return place;
    }
    Button button = new Button(words);
    button.setId("make-forecast");
    button.addClassName("pl-small");
    button.setDisableOnClick(true);
    Span state = Tags.span("pl-s", "");
    state.getElement().setAttribute("role", "status");
    button.addClickListener(
        click -> {
          state.setText("Asking every draw of %s …".formatted(run.label()));
          UI ui = UI.getCurrent();
          forecasts
              .ask(run)
              .thenAccept(
                  refused -> ui.accessLater(() -> arrived(refused, button, state), () -> {}).run());
        });
    place.add(button, state);
    return place;
  }

  private void arrived(Optional<String> refused, Button button, Span state) {
    if (refused.isPresent()) {
      state.setText(refused.get());
      button.setEnabled(true);
    } else {
      build();
    }
  }
}
