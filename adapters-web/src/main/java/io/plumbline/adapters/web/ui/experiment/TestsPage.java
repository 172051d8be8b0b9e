package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.TestCalendarChart;
import io.plumbline.adapters.web.ui.table.Column;
import io.plumbline.adapters.web.ui.table.ListTable;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.TestingPace;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All tests of a brand: whether enough is tested, when tests run, and what to test next. */
final class TestsPage extends Div {

  private static final long serialVersionUID = 1L;

  /** How much of a lesson a row of the table has room for, in characters. */
  private static final int ROOM = 120;

  private final BrandId brand;
  private final boolean mayAct;

  TestsPage(
      Brand of,
      List<ExperimentHistory> tests,
      RankTests.Queue queue,
      Optional<Units> units,
      LocalDate today,
      boolean mayAct,
      TableAddress address) {
    this.brand = of.id();
    this.mayAct = mayAct;
    setId("tests");
    addClassName("pl-tests");
    Div title = Tags.title("Tests");
    if (mayAct) {
      title.add(
          Tags.div(
              "pl-end",
              Tags.link("pl-button", TestLinks.to("design", brand), "Design a test"),
              Tags.link("pl-button", TestLinks.toNew(brand), "New test")));
    }
    add(title, Tags.paragraph("pl-lead", lead(queue, tests)), pace(queue.pace()));
    if (tests.isEmpty()) {
      add(none(queue));
    } else {
      List<TestCalendarChart.Row> rows = tests.stream().map(TestsPage::row).toList();
      Div calendar =
          new ChartSection(
              "Test calendar",
              "ink: read out, petrol: running, grey: queued or stopped; late effects paler",
              TestCalendarChart.of(rows, today),
              TestCalendarChart.height(rows.size()));
      calendar.setId("calendar");
      add(calendar, all(tests, address));
    }
    add(new TestQueueSection(of, queue, units, mayAct));
  }

  /** What to do now, first. */
  static String lead(RankTests.Queue queue, List<ExperimentHistory> tests) {
    long running =
        tests.stream().filter(one -> one.experiment() instanceof Experiment.Running).count();
    String now =
        running == 0
            ? "No test runs now."
            : "%s now.".formatted(Format.counted(running, "test runs", "tests run"));
    return now + next(queue) + owing(tests);
  }

  private static String owing(List<ExperimentHistory> tests) {
    List<String> owing =
        tests.stream()
            .filter(one -> one.experiment().owesLesson())
            .map(one -> one.identity().label())
            .toList();
    return owing.isEmpty()
        ? ""
        : " Nobody wrote down what %s taught.".formatted(String.join(", ", owing));
  }

  private static String next(RankTests.Queue queue) {
    List<Experiment> drafts =
        queue.waiting().stream().filter(Experiment.Draft.class::isInstance).toList();
    if (!drafts.isEmpty()) {
      return " %s to be registered: %s first, before %s."
          .formatted(
              Format.counted(drafts.size(), "draft waits", "drafts wait"),
              drafts.getLast().identity().label(),
              Format.date(drafts.getLast().plan().first()));
    }
    if (!queue.waiting().isEmpty()) {
      return " %s is registered and begins on %s."
          .formatted(
              queue.waiting().getLast().identity().label(),
              Format.date(queue.waiting().getLast().plan().first()));
    }
    return queue.ranked().isEmpty()
        ? " Fit a model: it says what is worth testing."
        : " None waits: draft one of %s, which is worth most."
            .formatted(queue.ranked().getFirst().channel().value());
  }

  private static Section pace(TestingPace pace) {
    Section section =
        Tags.section(
            "Pace",
            "%s ended in the last 365 days; at least %d a year"
                .formatted(Format.counted(pace.lastYear(), "test", "tests"), TestingPace.FEWEST));
    section.setId("pace");
    PlainTable table = new PlainTable();
    table
        .column("Verdict", "pl-verdict-column")
        .column("What is asked", "")
        .column("What there is", "");
    for (Diagnostics.Check check : pace.checks()) {
      table.row(Badges.of(check.verdict()), new Span(check.check()), new Span(check.detail()));
    }
    section.add(table, Tags.paragraph("pl-s pl-q", TestingPace.LIMITS));
    return section;
  }

  private Div none(RankTests.Queue queue) {
    boolean known = !queue.ranked().isEmpty();
    Component[] next =
        !mayAct
            ? new Component[0]
            : new Component[] {
              Tags.link(
                  "pl-button pl-primary",
                  known
                      ? TestLinks.toNew(queue.ranked().getFirst().channel(), brand)
                      : TestLinks.toNew(brand),
                  known
                      ? "Draft a test of " + queue.ranked().getFirst().channel().value()
                      : "Draft a test")
            };
    return State.empty(
        "No test was drafted yet",
        mayAct
            ? "Without tests every figure rests on the model alone. One is drafted each week by itself, too."
            : "Without tests every figure rests on the model alone. Marketing leads and admins draft them.",
        next);
  }

  private static TestCalendarChart.Row row(ExperimentHistory history) {
    Experiment test = history.experiment();
    LocalDate first =
        test instanceof Experiment.Running running ? running.started() : test.plan().first();
    LocalDate last = first.isAfter(test.plan().last()) ? first : test.plan().last();
    return new TestCalendarChart.Row(
        "%s %s".formatted(history.identity().label(), test.plan().channel().value()),
        TestStateChip.words(test),
        switch (test) {
          case Experiment.Draft _, Experiment.Registered _ -> TestCalendarChart.Stage.QUEUED;
          case Experiment.Running _ -> TestCalendarChart.Stage.RUNNING;
          case Experiment.ReadOut _ -> TestCalendarChart.Stage.READ_OUT;
          case Experiment.Stopped _ -> TestCalendarChart.Stage.STOPPED;
        },
        first,
        last,
        last.isAfter(test.plan().counted()) ? last : test.plan().counted());
  }

  private Section all(List<ExperimentHistory> tests, TableAddress address) {
    Section section = Tags.section("All tests", "newest first, unless a column is chosen");
    section.setId("all-tests");
    section.add(
        new ListTable<>(
            List.of(
                Column.<ExperimentHistory>of(
                        "test",
                        "Test",
                        "",
                        one ->
                            Tags.link(
                                "pl-b pl-nw",
                                TestLinks.to(one.identity().label(), brand),
                                one.identity().label()))
                    .by(one -> one.identity().number()),
                Column.words("what", "What", one -> PlanWords.title(plan(one))),
                Column.<ExperimentHistory>of(
                        "when", "When", "", one -> new Span(PlanWords.window(plan(one))))
                    .by(one -> plan(one).first()),
                Column.of(
                    "effect",
                    "Smallest effect found",
                    "pl-optional",
                    one -> new Span(PlanWords.design(plan(one)))),
                Column.<ExperimentHistory>of(
                        "state", "State", "", one -> TestStateChip.of(one.experiment()))
                    .by(one -> Experiment.STATES.indexOf(one.experiment().state())),
                Column.of("taught", "What it taught", "", this::taught)),
            tests,
            address,
            one ->
                "%s %s %s"
                    .formatted(
                        one.identity().label(),
                        PlanWords.title(plan(one)),
                        one.experiment().state())));
    return section;
  }

  private static TestPlan plan(ExperimentHistory history) {
    return history.experiment().plan();
  }

  private Component taught(ExperimentHistory history) {
    Experiment test = history.experiment();
    if (test.owesLesson()) {
      return Tags.link(
          "pl-s", TestLinks.to(history.identity().label(), brand), "What did it teach?");
    }
    return Tags.span(
        "pl-s", test.lessons().isEmpty() ? "" : beginning(test.lessons().getLast().learned()));
  }

  private static String beginning(String text) {
    return text.length() <= ROOM ? text : text.substring(0, ROOM - 1).strip() + "…";
  }
}
