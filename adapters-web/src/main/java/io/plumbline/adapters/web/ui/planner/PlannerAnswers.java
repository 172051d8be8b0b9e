package io.plumbline.adapters.web.ui.planner;

import static io.plumbline.domain.shared.Require.that;

import com.vaadin.flow.component.UI;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.planning.ForecastScenarios;
import io.plumbline.domain.mix.planning.LiftSplit;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.planning.PresetScenarios.PresetScenario;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the desk off the window's thread and tells the window, as long as nothing else was asked
 * since.
 */
final class PlannerAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(PlannerAnswers.class);

  /**
   * What came of a draft, as it is shown.
   *
   * @param revision counts the questions
   */
  record Answer(PlanColumn column, OutcomeSheet sheet, int revision) {}

  private final PlannerSubject subject;
  private final PlanDesks desks;
  private final LatestOnly line;
  private final PerPeriod per;
  private final AtomicInteger revision = new AtomicInteger();

  PlannerAnswers(PlannerSubject subject, PlanDesks desks) {
    this.subject = subject;
    this.desks = desks;
    this.line = desks.line();
    this.per = subject.per();
  }

  /** Tells the window something on its own thread, if it is still open. */
  static void tell(UI ui, Runnable what) {
    ui.accessLater(what::run, () -> LOG.debug("The window is closed; nobody looks.")).run();
  }

  /**
   * Asks what would come of a draft.
   *
   * @param failed gets the reason why there is no answer
   */
  void ask(UI ui, Draft draft, double[] amounts, Consumer<Answer> shown, Consumer<String> failed) {
    int own = revision.incrementAndGet();
    line.ask(
        () -> answer(told(draft, amounts), amounts, own),
        answer -> tellNewest(ui, own, () -> shown.accept(answer)),
        failure -> {
          LOG.warn("The model could not answer {}.", draft, failure);
          tellNewest(ui, own, () -> failed.accept(String.valueOf(failure.getMessage())));
        });
  }

  private ForecastScenarios.Told told(Draft draft, double[] amounts) {
    that(
        Arrays.stream(amounts).anyMatch(amount -> amount > 0),
        "Nothing is spent in any planned period.");
    return subject.desk().ask(draft.scenario());
  }

  private void tellNewest(UI ui, int own, Runnable what) {
    tell(
        ui,
        () -> {
          if (own == revision.get()) {
            what.run();
          }
        });
  }

  private Answer answer(ForecastScenarios.Told told, double[] amounts, int own) {
    return new Answer(
        column(told, amounts),
        OutcomeSheet.of(
            told,
            amounts,
            subject.seats(),
            subject.desk().caps(),
            subject.desk().coming().periods().getFirst(),
            per),
        own);
  }

  private PlanColumn column(ForecastScenarios.Told told, double[] amounts) {
    return PlanColumn.of(told, amounts, subject.seats(), subject.run().report(), per);
  }

  /** Asks which channel has which part in what a draft changes, once nothing else is asked. */
  void split(UI ui, Draft draft, Consumer<LiftSplit> shown) {
    later(ui, draft, "split over channels", desk -> desk.split(draft.scenario()), shown);
  }

  /** Asks for the coming periods under a draft, once nothing else is asked for a moment. */
  void promise(UI ui, Draft draft, Consumer<Promise> shown) {
    later(ui, draft, "forecast", desk -> desk.promise(draft.scenario()), shown);
  }

  private <T> void later(
      UI ui, Draft draft, String what, Function<PlanDesk, T> question, Consumer<T> shown) {
    int own = revision.get();
    desks.later(
        () -> {
          if (own == revision.get() && ui.isAttached()) {
            try {
              T answer = question.apply(subject.desk());
              tellNewest(ui, own, () -> shown.accept(answer));
            } catch (RuntimeException failure) {
              LOG.warn("{} could not be {}.", draft, what, failure);
            }
          }
        });
  }

  /** Looks for the presets; {@code shown} gets nothing if they could not be found. */
  void presets(UI ui, Consumer<@Nullable List<PlanColumn>> shown) {
    desks
        .presets(subject.desk())
        .whenComplete(
            (found, failure) -> {
              if (failure != null) {
                LOG.error("The presets of {} could not be found.", subject.run().label(), failure);
              }
              tell(ui, () -> shown.accept(failure == null ? columns(found) : null));
            });
  }

  private List<PlanColumn> columns(List<PresetScenario> presets) {
    return presets.stream()
        .map(one -> column(one.told(), subject.desk().perPeriod(one.plan())))
        .toList();
  }
}
