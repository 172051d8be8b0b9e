package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.planning.ForecastScenarios;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.planning.PresetScenarios.PresetScenario;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run opened for planning: the draft, and all that is shown of it. */
final class PlannerBoard extends Div {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(PlannerBoard.class);

  /** What is planned with, and whether whoever looks may change the draft. */
  record Subject(Brand brand, ModelRun run, PlanDesk desk, boolean editable) {

    Units units() {
      return Units.of(run.report(), brand.currency());
    }
  }

  /** An answer, as it is shown. */
  private record Answer(PlanColumn column, OutcomeSheet sheet) {}

  private final transient Subject subject;
  private final transient PlanDesks desks;
  private final transient LatestOnly line;
  private final transient List<PlanDesk.Seat> seats;
  private final transient PerPeriod per;
  private final PlannerHead head;
  private final PresetTable presets;
  private final AllocationSection allocation;
  private final OperatorsSection operators;
  private final ComingSection coming;
  private final OutcomeSection outcome = new OutcomeSection();
  private final DecisionBar bar = new DecisionBar();
  private transient Draft draft;
  private transient Sliders sliders;
  private final AtomicInteger revision = new AtomicInteger();

  /**
   * @throws IllegalArgumentException if the draft names what the model does not have
   */
  PlannerBoard(Subject subject, Draft draft, PlanDesks desks, PlannerHead head) {
    this.subject = subject;
    this.draft = draft;
    this.desks = desks;
    this.head = head;
    this.line = desks.line();
    this.seats = subject.desk().seats();
    this.per = new PerPeriod(subject.units(), draft.periods());
    this.sliders = sliders(draft);
    addClassName("pl-board");
    boolean editable = subject.editable();
    presets = new PresetTable(subject.units(), editable, amounts -> change(using(amounts)));
    allocation =
        new AllocationSection(
            table(),
            subject.desk().caps(),
            editable,
            (place, amount) -> change(sliders.moved(this.draft, place, amount)),
            place -> change(this.draft.turned(seats.get(place).channel())));
    OperatorsSection.Change changed = how -> change(how.apply(this.draft));
    operators =
        new OperatorsSection(
            new OperatorForm(
                seats.stream().map(PlanDesk.Seat::channel).toList(), columns(), changed),
            editable,
            changed);
    operators.show(draft);
    head.total(draft, editable, held -> change(this.draft.holding(held)));
    coming = new ComingSection(subject.run().report().decomposition().overall(), subject.units());
    Div left = Tags.div("pl-board-side", allocation, operators, coming);
    left.add(new AssumptionsSection(subject.desk().coming().outlook().assumptions()));
    add(presets, Tags.div("pl-board-columns", left, outcome), bar);
    showTotal();
  }

  private List<String> columns() {
    return subject.desk().coming().frame().model().spec().controls().stream()
        .map(ControlSpec::column)
        .toList();
  }

  /** Adds a part under the sliders. */
  void below(Div part) {
    operators.add(part);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    ask(ui);
    desks
        .presets(subject.desk())
        .whenComplete(
            (found, failure) -> {
              if (failure != null) {
                LOG.error("The presets of {} could not be found.", subject.run().label(), failure);
              }
              later(ui, () -> show(failure == null ? found : null));
            });
  }

  private static void later(UI ui, Runnable shown) {
    ui.accessLater(shown::run, () -> LOG.debug("The window is closed; nobody looks.")).run();
  }

  private void show(@Nullable List<PresetScenario> found) {
    if (found == null) {
      presets.fail("The presets could not be worked out. Your own scenario is not concerned.");
    } else {
      presets.show(
          found.stream()
              .map(one -> column(one.told(), subject.desk().perPeriod(one.plan())))
              .toList());
    }
  }

  private PlanColumn column(ForecastScenarios.Told told, double[] amounts) {
    return PlanColumn.of(told, amounts, seats, subject.run().report(), per);
  }

  private Sliders sliders(Draft of) {
    return new Sliders(
        seats.stream().map(PlanDesk.Seat::channel).toList(),
        subject.desk().spendOf(of.beforeSliders()));
  }

  private AllocationTable table() {
    return AllocationTable.of(
        seats, subject.desk().caps(), sliders.amounts(draft), sliders, draft, subject.units());
  }

  /** A preset's amounts replace what moves money; prices, promotions and caps stay. */
  private Draft using(double[] amounts) {
    Draft others = draft.doing(draft.operators().stream().filter(Draft::movesNoMoney).toList());
    return sliders(others).at(others, amounts);
  }

  private void change(Draft next) {
    if (next.equals(draft) || !subject.editable()) {
      allocation.show(table());
      return;
    }
    boolean asks = !next.scenario().equals(draft.scenario());
    draft = next;
    sliders = sliders(next);
    allocation.show(table());
    operators.show(next);
    showTotal();
    keepInAddress();
    if (asks) {
      getUI().ifPresent(this::ask);
    }
  }

  /** Gives the draft another name. */
  void rename(String name) {
    draft = draft.named(name);
    keepInAddress();
  }

  /** Returns the draft as it is now. */
  Draft draft() {
    return draft;
  }

  private void showTotal() {
    double total = 0;
    for (double amount : sliders.amounts(draft)) {
      total += amount;
    }
    head.total(total, subject.units());
  }

  private void keepInAddress() {
    Location here =
        new Location(
            Place.PLANNER.path(),
            DraftAddress.of(subject.brand().id(), subject.run().label(), draft));
    getElement()
        .executeJs(
            "window.history.replaceState(window.history.state, '', $0)",
            here.getPathWithQueryParameters());
  }

  private void ask(UI ui) {
    Draft asked = draft;
    int own = revision.incrementAndGet();
    double[] amounts = sliders.amounts(asked);
    outcome.late();
    coming.late();
    line.ask(
        () -> answer(subject.desk().ask(asked.scenario()), amounts),
        answer -> later(ui, () -> show(answer, own)),
        failure -> {
          LOG.warn("The model could not answer {}.", asked, failure);
          later(ui, () -> fail(failure, own));
        });
  }

  private Answer answer(ForecastScenarios.Told told, double[] amounts) {
    return new Answer(
        column(told, amounts),
        OutcomeSheet.of(
            told,
            amounts,
            seats,
            subject.desk().caps(),
            subject.desk().coming().periods().getFirst(),
            per));
  }

  private void show(Answer answer, int own) {
    if (own == revision.get()) {
      presets.show(answer.column());
      bar.say(answer.sheet().sentence());
      outcome.show(answer.sheet(), own);
      getUI().ifPresent(ui -> desks.later(() -> promise(ui, own)));
    }
  }

  /** The band of the coming periods waits until nothing else is asked. */
  private void promise(UI ui, int own) {
    Draft asked = draft;
    if (own == revision.get() && ui.isAttached()) {
      try {
        Promise promise = subject.desk().promise(asked.scenario());
        later(
            ui,
            () -> {
              if (own == revision.get()) {
                coming.show(promise, asked);
              }
            });
      } catch (RuntimeException failure) {
        LOG.warn("The coming periods under {} could not be forecast.", asked, failure);
      }
    }
  }

  private void fail(RuntimeException failure, int own) {
    if (own == revision.get()) {
      String why = String.valueOf(failure.getMessage());
      bar.say("There is no answer to these amounts.");
      outcome.fail(why);
    }
  }
}
