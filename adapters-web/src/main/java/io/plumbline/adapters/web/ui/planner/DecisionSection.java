package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.usecase.SaveScenario;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves the draft, and records decisions over what is saved. */
final class DecisionSection extends Div {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DecisionSection.class);

  private final transient PlannerSubject subject;
  private final transient ScenarioShelf shelf;
  private final transient PlanDesks desks;
  private final transient StoredMark mark;
  private final transient Supplier<Draft> draft;
  private final transient Runnable changed;
  private final DecisionForm form;
  private final DecisionBar bar;

  /**
   * @param draft as it is now
   * @param changed is told when something was stored or decided
   * @param requested is told when a change request is to be drafted
   */
  DecisionSection(
      PlannerSubject subject,
      ScenarioShelf shelf,
      PlanDesks desks,
      StoredMark mark,
      Supplier<Draft> draft,
      Runnable changed,
      Runnable requested) {
    this.subject = subject;
    this.shelf = shelf;
    this.desks = desks;
    this.mark = mark;
    this.draft = draft;
    this.changed = changed;
    this.form = new DecisionForm(shelf, subject.brand().id(), this::restate);
    this.bar =
        new DecisionBar(subject.editable(), this::save, () -> form.open(mark.id()), requested);
    addClassName("pl-decisions");
    add(form, bar);
  }

  /** Says what it comes to. */
  void say(String words) {
    bar.say(words);
  }

  private void save() {
    Draft saved = draft.get();
    ScenarioShelf.Saving saving = shelf.saving(subject.brand().id(), subject.run().id(), saved);
    UI ui = UI.getCurrent();
    bar.saving();
    desks
        .behind(() -> new Ended(saving.save()))
        .whenComplete(
            (ended, failure) -> {
              if (failure != null) {
                LOG.error("{} could not be saved.", saved, failure);
              }
              PlannerAnswers.tell(ui, () -> saved(ended));
            });
  }

  /** How saving ended; nothing if whoever asked may not any longer. */
  private record Ended(SaveScenario.@Nullable Outcome outcome) {}

  private void saved(@Nullable Ended ended) {
    if (ended == null) {
      bar.saved("It could not be saved. The log has the cause.");
      return;
    }
    bar.saved(ShelfWords.refusal(ended.outcome()));
    if (ended.outcome() instanceof SaveScenario.Outcome.Stored(var scenario)) {
      mark.is(new ScenarioRecord(scenario, null));
      restate();
    }
  }

  private void restate() {
    mark.look(subject.brand().id());
    changed.run();
  }
}
