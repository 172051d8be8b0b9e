package io.plumbline.adapters.web.ui.job;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.domain.job.StandingJobRun;
import io.plumbline.domain.job.usecase.ListStandingJobs;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The standing jobs, a row each; an admin runs one out of turn after saying so twice. */
final class StandingJobsTable extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<ListStandingJobs.Line> run;

  /**
   * @param mayRun whether whoever looks at it runs jobs out of turn
   * @param run runs one
   */
  StandingJobsTable(
      List<ListStandingJobs.Line> lines, boolean mayRun, Consumer<ListStandingJobs.Line> run) {
    this.run = run;
    PlainTable table = new PlainTable();
    table
        .column("Job", "pl-wide")
        .column("Owner", "")
        .column("When", "")
        .column("Last run", "")
        .column("Next run", "");
    if (mayRun) {
      table.column("Action", "");
    }
    for (ListStandingJobs.Line line : lines) {
      Component job =
          Tags.div(
              "",
              Tags.text("pl-b", line.job().title()),
              Tags.text("pl-s pl-t2", line.job().purpose()));
      Component owner = new Span(Roles.title(line.job().owner()));
      Component when = new Span(line.job().schedule());
      var row =
          mayRun
              ? table.row(job, owner, when, last(line.last()), next(line), action(line))
              : table.row(job, owner, when, last(line.last()), next(line));
      row.setId("job-" + line.job().name());
    }
    add(table);
  }

  private static Component last(@Nullable StandingJobRun run) {
    if (run == null) {
      return Tags.span("pl-q", "Never ran");
    }
    String failure = run.failure();
    Div cell =
        Tags.div(
            "",
            Tags.div(
                "",
                failure == null
                    ? Badges.chip("pl-pass", Glyph.PASS, "Done")
                    : Badges.chip("pl-review", Glyph.REVIEW, "Failed"),
                Tags.span("pl-s pl-t2", " %s, ".formatted(Format.time(run.started()))),
                Tags.span("pl-s pl-t2 pl-nw", Format.duration(run.took()))));
    if (!run.outcome().isEmpty()) {
      cell.add(Tags.text("", run.outcome()));
    }
    if (failure != null) {
      cell.add(Tags.text("pl-warn", failure));
    }
    return cell;
  }

  private static Component next(ListStandingJobs.Line line) {
    Instant next = line.next();
    return line.running()
        ? Tags.span("pl-b", "Running now")
        : next == null ? Tags.span("pl-q", "Off") : new Span(Format.time(next));
  }

  private Component action(ListStandingJobs.Line line) {
    if (line.next() == null || line.running()) {
      return new Span();
    }
    Div cell = Tags.div("pl-actions");
    Button ask = new Button("Run now", click -> ask(cell, line));
    ask.setAriaLabel("Run now: " + line.job().title());
    cell.add(ask);
    return cell;
  }

  private void ask(Div cell, ListStandingJobs.Line line) {
    Button sure = new Button("Run it", click -> run.accept(line));
    sure.addThemeVariants(ButtonVariant.PRIMARY);
    sure.setAriaLabel("Run it: " + line.job().title());
    Button leave =
        new Button(
            "Leave it",
            click -> {
              cell.removeAll();
              cell.add(new Button("Run now", again -> ask(cell, line)));
            });
    cell.removeAll();
    cell.add(sure, leave);
    sure.focus();
  }
}
