package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run opened for planning: the draft, and all that is shown of it. */
final class PlannerBoard extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PlannerSubject subject;
  private final transient PlannerAnswers answers;
  private final transient StoredMark mark;
  private final PlannerHead head;
  private final PresetTable presets;
  private final AllocationSection allocation;
  private final OperatorsSection operators;
  private final ComingSection coming;
  private final OutcomeSection outcome = new OutcomeSection();
  private final OutcomeWaterfallSection waterfall;
  private final DecisionSection decisions;
  private transient volatile Draft draft;
  private transient Sliders sliders;

  /**
   * @param restated is told another plan there is
   * @throws IllegalArgumentException if the draft names what the model does not have
   */
  PlannerBoard(
      PlannerSubject subject,
      Draft draft,
      PlanDesks desks,
      ScenarioShelf shelf,
      StoredMark mark,
      PlannerHead head,
      Consumer<SequencedMap<ChannelId, Double>> restated) {
    this.subject = subject;
    this.draft = draft;
    this.mark = mark;
    this.head = head;
    this.answers = new PlannerAnswers(subject, desks);
    this.sliders = subject.sliders(draft);
    addClassName("pl-board");
    boolean editable = subject.editable();
    presets =
        new PresetTable(
            subject.units(), draft.payback(), editable, amounts -> change(using(amounts)));
    allocation =
        new AllocationSection(
            subject.table(draft, sliders),
            subject.desk().caps(),
            editable,
            (place, amount) -> change(sliders.moved(this.draft, place, amount)),
            place -> change(this.draft.turned(subject.channels().get(place))));
    OperatorsSection.Change changed = how -> change(how.apply(this.draft));
    operators =
        new OperatorsSection(
            new OperatorForm(subject.channels(), subject.columns(), changed), editable, changed);
    coming = new ComingSection(subject.run().report().decomposition().overall(), subject.units());
    waterfall = new OutcomeWaterfallSection(subject.per());
    decisions =
        new DecisionSection(
            subject,
            shelf,
            desks,
            mark,
            () -> this.draft,
            this::keepInAddress,
            () -> RequestHandOver.go(subject, this.draft, sliders.amounts(this.draft)));
    Div left =
        Tags.div(
            "pl-board-side",
            allocation,
            operators,
            coming,
            new StatedPlanForm(subject.seats(), draft.plan(), subject, restated),
            new AssumptionsSection(subject.desk().coming().outlook().assumptions()),
            new ScenarioText(() -> shelf.written(this.draft)));
    add(
        presets,
        Tags.div("pl-board-columns", left, Tags.div("pl-board-side", outcome, waterfall)),
        decisions);
    operators.show(draft);
    head.total(draft, editable, held -> change(this.draft.holding(held)));
    showTitle();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    ask(attached.getUI());
    answers.presets(attached.getUI(), this::show);
  }

  private void show(@Nullable List<PlanColumn> found) {
    if (found == null) {
      presets.fail("The presets could not be worked out. Your own scenario is not concerned.");
    } else {
      presets.show(found);
    }
  }

  /** A preset's amounts replace what moves money; prices, promotions and caps stay. */
  private Draft using(double[] amounts) {
    Draft others = draft.doing(draft.operators().stream().filter(Draft::movesNoMoney).toList());
    return subject.sliders(others).at(others, amounts);
  }

  private void change(Draft next) {
    if (next.equals(draft) || !subject.editable()) {
      allocation.show(subject.table(draft, sliders));
      return;
    }
    boolean asks = !next.scenario().equals(draft.scenario());
    draft = next;
    sliders = subject.sliders(next);
    allocation.show(subject.table(next, sliders));
    operators.show(next);
    showTitle();
    keepInAddress();
    if (asks) {
      getUI().ifPresent(this::ask);
    }
  }

  /** Gives the draft another name. */
  void rename(String name) {
    draft = draft.named(name);
    showTitle();
    keepInAddress();
  }

  /** Returns the draft as it is now. */
  Draft draft() {
    return draft;
  }

  private void showTitle() {
    double total = 0;
    for (double amount : sliders.amounts(draft)) {
      total += amount;
    }
    head.total(total, subject.units());
    head.saved(mark.badge(draft));
  }

  private void keepInAddress() {
    head.saved(mark.badge(draft));
    Location here =
        new Location(
            Place.PLANNER.path(),
            DraftAddress.of(subject.brand().id(), subject.run().label(), draft, mark.label()));
    getElement()
        .executeJs(
            "window.history.replaceState(window.history.state, '', $0)",
            here.getPathWithQueryParameters());
  }

  private void ask(UI ui) {
    Draft asked = draft;
    outcome.late();
    waterfall.late();
    coming.late();
    answers.ask(
        ui,
        asked,
        sliders.amounts(asked),
        answer -> {
          presets.show(answer.column());
          decisions.say(answer.sheet().sentence());
          outcome.show(answer.sheet(), answer.revision());
          answers.split(ui, asked, waterfall::show);
          answers.promise(ui, asked, promise -> coming.show(promise, asked));
        },
        why -> {
          decisions.say("There is no answer to these amounts.");
          outcome.fail(why);
        });
  }
}
