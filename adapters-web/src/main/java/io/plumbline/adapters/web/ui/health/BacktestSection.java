package io.plumbline.adapters.web.ui.health;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.BacktestChart;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.media.JobWatch;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.Backtest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How models of the run's specification would have forecast the past, or how to find out. */
final class BacktestSection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ModelRun run;
  private final transient Backtests backtests;
  private final Div running = Tags.div("pl-running");
  private final Span doing = Tags.span("pl-s", "");
  private final ProgressBar bar = new ProgressBar(0, 1);
  private boolean underWay;
  private transient JobWatch.@Nullable Watch watching;

  BacktestSection(ModelRun run, Backtests backtests) {
    this.run = run;
    this.backtests = backtests;
    setId("backtests");
    addClassName("pl-backtests");
    bar.getElement().setAttribute("aria-label", "Backtest of " + run.label());
    running.setId("backtest-running");
    running.getElement().setAttribute("role", "status");
    running.add(doing, bar);
    build();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    watching = backtests.watch(run.brand(), jobs -> ui.access(this::look));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (watching != null) {
      watching.end();
      watching = null;
    }
  }

  /** Shows how far the backtest is, and what it found once it has ended. */
  private void look() {
    Optional<Job> job = backtests.running(run);
    if (job.isPresent() == underWay) {
      job.ifPresent(this::progress);
    } else {
      build();
    }
  }

  private void build() {
    removeAll();
    Optional<Job> job = backtests.running(run);
    underWay = job.isPresent();
    job.ifPresent(this::progress);
    List<Backtest> all = backtests.of(run);
    List<Backtest> scored = all.stream().filter(one -> !one.scores().isEmpty()).toList();
    if (!scored.isEmpty()) {
      add(
          new ChartSection(
              "Backtests",
              "weighted error by horizon; dot: mean, whisker: best to worst origin",
              BacktestChart.of(scored, backtests.bar()),
              BacktestChart.height(scored)));
      scored.forEach(one -> add(ladder(BacktestTable.of(one, backtests.bar()), scored.size() > 1)));
      skipped(scored);
      add(underWay ? running : again("Backtest again"));
      return;
    }
    Section section = Tags.section("Backtests", "how past forecasts would have done");
    section.add(underWay ? running : none(all));
    add(section);
  }

  private void progress(Job job) {
    doing.setText(
        "%s of %s: %s, %d%% done. You can leave this page."
            .formatted(
                job.state() == Job.State.QUEUED ? "Backtest" : "Backtesting",
                run.label(),
                job.progress().doing(),
                Math.round(100 * job.progress().done())));
    bar.setValue(job.progress().done());
  }

  private static PlainTable ladder(BacktestTable ladder, boolean several) {
    PlainTable table = new PlainTable();
    table.addClassName("pl-ladder");
    table.column(several ? "Data to, " + ladder.family() : "Data to", "");
    for (int horizon : ladder.horizons()) {
      String weeks = Format.counted(horizon, "week", "weeks");
      table.column(weeks + ", error", "pl-num").column("inside 90% band", "pl-num");
    }
    for (BacktestTable.Row row : ladder.rows()) {
      List<Span> cells = new ArrayList<>(List.of(new Span(row.origin())));
      for (BacktestTable.Cell cell : row.cells()) {
        cells.add(Tags.span(cell.aboveBar() ? "pl-warn pl-bb" : "", cell.error()));
        cells.add(new Span(cell.inside()));
      }
      table.row(cells.toArray(Span[]::new));
    }
    return table;
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

  private Div none(List<Backtest> empty) {
    String words =
        empty.isEmpty()
            ? "A backtest fits the specification anew at several points of the past and scores what it"
                + " forecasts from each, over 4 and 13 weeks."
            : "From no origin could anything be forecast: the data are too short.";
    return backtests.mayAsk()
        ? State.empty(
            "%s is not backtested yet".formatted(run.label()),
            words,
            again("Backtest " + run.label()))
        : State.empty(
            "%s is not backtested yet".formatted(run.label()),
            words + " A marketing lead or an admin can ask for one.");
  }

  private Div again(String words) {
    Div place = Tags.div("pl-actions");
    if (backtests.mayAsk()) {
      Button button = new Button(words);
      button.setId("backtest");
      button.addClassName("pl-small");
      button.setDisableOnClick(true);
      button.addClickListener(
          click ->
              backtests
                  .ask(run)
                  .ifPresentOrElse(
                      refused -> place.add(Tags.span("pl-refusal", refused)), this::build));
      place.add(button);
    }
    return place;
  }
}
