package io.plumbline.adapters.web.ui.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.BacktestChart;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.RefitPolicy;
import io.plumbline.domain.mix.backtest.RunBacktest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How models of the run's specification would have forecast the past, or how to find out. */
final class BacktestSection extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param ask asks for a backtest and says what came of it; absent for those who may not
   */
  BacktestSection(String run, List<RunBacktest> backtests, @Nullable Supplier<String> ask) {
    setId("backtests");
    List<RunBacktest> newest = newestOfEachFamily(backtests);
    List<Backtest> scored =
        newest.stream()
            .map(RunBacktest::result)
            .filter(result -> !result.scores().isEmpty())
            .toList();
    if (scored.isEmpty()) {
      Section section = Tags.section("Backtests", "error by horizon");
      section.add(none(run, newest, ask));
      add(section);
    } else {
      add(
          new ChartSection(
              "Backtests",
              "weighted error by horizon, data to %s; whisker: best to worst origin"
                  .formatted(Format.date(last(scored))),
              BacktestChart.of(scored, RefitPolicy.DEFAULT.highestError()),
              BacktestChart.height(scored)));
      skipped(scored);
    }
  }

  private static List<RunBacktest> newestOfEachFamily(List<RunBacktest> backtests) {
    return backtests.stream()
        .filter(
            one ->
                backtests.stream()
                    .filter(other -> other.result().family() == one.result().family())
                    .findFirst()
                    .orElseThrow()
                    .equals(one))
        .toList();
  }

  private static LocalDate last(List<Backtest> scored) {
    return scored.stream()
        .flatMap(backtest -> backtest.scores().stream())
        .map(score -> score.origin())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private void skipped(List<Backtest> scored) {
    for (Backtest backtest : scored) {
      if (!backtest.skipped().isEmpty()) {
        add(
            Tags.paragraph(
                "pl-help",
                "%s skipped: %s"
                    .formatted(
                        Format.counted(backtest.skipped().size(), "origin was", "origins were"),
                        backtest.skipped().getFirst().reason())));
      }
    }
  }

  private static Div none(String run, List<RunBacktest> empty, @Nullable Supplier<String> ask) {
    String words =
        empty.isEmpty()
            ? "A backtest fits the specification anew at several points of the past and scores what it"
                + " forecasts from each. On files: ./plumbline backtest SPEC.yaml"
            : "From no origin could anything be forecast: the data are too short.";
    return ask == null
        ? State.empty("%s is not backtested yet".formatted(run), words)
        : State.empty("%s is not backtested yet".formatted(run), words, button(run, ask));
  }

  private static Component button(String run, Supplier<String> ask) {
    Div place = new Div();
    Button button = new Button("Backtest " + run);
    button.setId("backtest");
    button.setDisableOnClick(true);
    button.addClickListener(
        click -> {
          place.removeAll();
          place.add(Tags.span("pl-s", ask.get()));
        });
    place.add(button);
    return place;
  }
}
