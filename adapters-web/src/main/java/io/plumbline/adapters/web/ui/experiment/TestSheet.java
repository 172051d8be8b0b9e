package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.usecase.ShowExperiment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** One test: what it says first, then its plan, what stands against it, and what happened. */
final class TestSheet extends Div {

  private static final long serialVersionUID = 1L;

  TestSheet(
      ShowExperiment.Shown shown,
      Brand brand,
      TestReader reader,
      TestDesk desk,
      Consumer<Said> then) {
    setId("test");
    addClassName("pl-test-sheet");
    ExperimentHistory history = shown.test();
    Experiment test = history.experiment();
    Optional<Units> units = reader.units(brand);
    add(
        Tags.title(
            "%s %s".formatted(history.identity().label(), PlanWords.title(test.plan())),
            TestStateChip.of(test)));
    if (test instanceof Experiment.ReadOut readOut) {
      ResultView view = new ResultView(readOut, units, reader.heldTo(readOut));
      add(Tags.paragraph("pl-lead", view.sentence()), new ResultSection(view));
    } else {
      add(Tags.paragraph("pl-lead", lead(test, shown, reader.today())));
    }
    if (test.isOver()) {
      add(
          new LessonsSection(
              test,
              desk.viewer().isPresent(),
              (learned, follows) -> desk.note(history, learned, follows),
              then));
    }
    Optional<Experiment.Running> ran = running(test);
    ran.filter(one -> test instanceof Experiment.Running || one.looks().size() > 1)
        .ifPresent(one -> add(new LooksSection(one, units)));
    if (test instanceof Experiment.Running && test.plan().namesMarkets()) {
      add(new ContaminationSection(reader.contamination(brand.id(), history.identity().label())));
    }
    Div side = Tags.div("pl-test-side");
    if (test instanceof Experiment.Draft draft) {
      side.add(
          new RegistrationSection(
              draft,
              shown.findings(),
              desk.viewer(),
              (rule, reason) -> desk.waive(history, rule, reason),
              then));
    }
    side.add(new StepsSection(history));
    TestActions actions = new TestActions(shown, desk, reader.today(), then);
    if ((test instanceof Experiment.Running || test instanceof Experiment.ReadOut)
        && test.plan().namesMarkets()) {
      add(
          new ReadoutPanel(
              history.identity().label(),
              units,
              ran.flatMap(Experiment.Running::endedBy).map(Look::through),
              through -> reader.compute(brand.id(), history.identity().label(), through),
              actions::computed));
    }
    add(
        Tags.div(
            "pl-request-columns", new PlanSection(test, brand.currency().getCurrencyCode()), side),
        actions);
  }

  private static Optional<Experiment.Running> running(Experiment test) {
    return switch (test) {
      case Experiment.Running running -> Optional.of(running);
      case Experiment.ReadOut readOut -> Optional.of(readOut.running());
      case Experiment.Stopped stopped -> running(stopped.before());
      case Experiment.Draft _, Experiment.Registered _ -> Optional.empty();
    };
  }

  /** What its state means to whoever opens it. */
  static String lead(Experiment test, ShowExperiment.Shown shown, LocalDate today) {
    return switch (test) {
      case Experiment.Draft _ ->
          shown.findings().isEmpty()
              ? "Nothing stands against it: register it before %s, and its plan is fixed."
                  .formatted(Format.date(test.plan().first()))
              : "It cannot be registered yet: %s."
                  .formatted(
                      Format.counted(
                          shown.findings().size(),
                          "point stands against it",
                          "points stand against it"));
      case Experiment.Registered _ ->
          today.isBefore(test.plan().first())
              ? "Its plan is fixed. It begins on %s; until it is over, other moves on %s are held."
                  .formatted(Format.date(test.plan().first()), test.plan().channel().value())
              : "Its plan is fixed, and it was to begin on %s: say that it runs, or stop it."
                  .formatted(Format.date(test.plan().first()));
      case Experiment.Running running -> LooksSection.sentence(running);
      case Experiment.Stopped stopped ->
          "It ended without a result: “%s”.".formatted(stopped.reason());
      case Experiment.ReadOut _ -> "";
    };
  }
}
