package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.WatchChart;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.ObservedOutcome;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.Watch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One move that shipped: its band and what came, its counter, its windows, and what can be done.
 */
final class LiveSheet extends Div {

  private static final long serialVersionUID = 1L;
  private static final int TALL = 280;

  private final transient ChangeHistory history;
  private final transient Optional<Units> units;
  private final transient LiveDesk desk;
  private final transient Consumer<Said> then;
  private final Div place = Tags.div("");

  LiveSheet(
      ChangeHistory history,
      Optional<Units> units,
      ChangeReader reader,
      LiveDesk desk,
      Consumer<Said> then) {
    this.history = history;
    this.units = units;
    this.desk = desk;
    this.then = then;
    setId("live");
    addClassName("pl-live");
    Proposal proposal = history.request().proposal();
    Optional<Watch> watch = reader.watch(history);
    Div title =
        Tags.title(
            "%s %s".formatted(history.identity().label(), proposal.title()),
            StateChip.of(history.request()));
    watch.ifPresent(one -> title.add(counter(one)));
    add(title, Tags.paragraph("pl-lead", watch.map(this::lead).orElse(notShipped())));
    watch.filter(one -> !one.periods().isEmpty()).ifPresentOrElse(this::chart, this::none);
    Div columns = Tags.div("pl-live-columns");
    columns.add(
        new DiffSection(
            "Rollback restores",
            proposal.reversed(),
            proposal.currency(),
            history.identity().label() + "-rollback"));
    watch.ifPresent(one -> columns.add(windows(one)));
    add(columns, acts(), place);
    order()
        .flatMap(key -> reader.dispatch(history.identity().brand(), key))
        .ifPresent(dispatch -> add(new ShippingSection(dispatch, desk, then)));
    add(new HistorySection(history));
  }

  private static String notShipped() {
    return "Its budgets are being set. It is watched from the day they are.";
  }

  private void chart(Watch watch) {
    String outcome = Effects.outcome(units);
    add(
        new ChartSection(
            "%s against the promise"
                .formatted(outcome.substring(0, 1).toUpperCase(Locale.ROOT) + outcome.substring(1)),
            "%s by %s; 90%% band as approved; red: outside on the side that counts"
                .formatted(
                    units
                        .map(one -> one.outcomeIn(WatchChart.magnitude(watch)))
                        .orElse("in its own unit"),
                    period(watch)),
            WatchChart.of(watch, outcome, rolledBack()),
            TALL));
  }

  private void none() {
    add(
        State.empty(
            "Nothing is promised of these days yet",
            "The band begins with the first whole period after the move shipped."));
  }

  private static String period(Watch watch) {
    return watch.promised().isDaily() ? "day" : "week";
  }

  private @Nullable LocalDate rolledBack() {
    return history.steps().stream()
        .filter(step -> step.event() instanceof ChangeEvent.RollingBack)
        .map(step -> LocalDate.ofInstant(step.at(), ZoneOffset.UTC))
        .findFirst()
        .orElse(null);
  }

  private static Span counter(Watch watch) {
    String words =
        "%d of %d %ss in a row".formatted(watch.inARow(), watch.plan().breaches(), period(watch));
    Span chip =
        watch.inARow() == 0
            ? Badges.chip("pl-ok", Glyph.PASS, words)
            : Badges.chip("pl-fail", Glyph.FAIL, words);
    chip.setId("breaches");
    return chip;
  }

  private String lead(Watch watch) {
    String counts =
        watch.plan().side() == MonitoringPlan.Side.ADVERSE ? "below its band" : "outside its band";
    int left = watch.plan().breaches() - watch.inARow();
    String before =
        watch.inARow() == 0
            ? "No %s in a row is %s now.".formatted(period(watch), counts)
            : "The last %s %s."
                .formatted(
                    watch.inARow() == 1
                        ? period(watch) + " known is"
                        : "%d %ss known are".formatted(watch.inARow(), period(watch)),
                    counts);
    return history.request() instanceof ChangeRequest.Watching && left > 0
        ? "%s %s in a row take the move back by itself, as the approved plan says; a missing %s neither counts nor resets."
            .formatted(
                before,
                Format.counted(watch.plan().breaches(), period(watch), period(watch) + "s"),
                period(watch))
        : "%s It is %s.".formatted(before, history.request().state());
  }

  private Section windows(Watch watch) {
    Section section =
        Tags.section("Windows", "as known on %s".formatted(Format.date(watch.today())));
    section.setId("windows");
    PlainTable table = new PlainTable();
    table.column("Window", "").column("Rule", "").column("Now", "pl-num");
    MonitoringPlan plan = watch.plan();
    table.row(
        List.of(
            "Sanity, %d days".formatted(plan.shortDays()),
            "its sum inside the band",
            watch
                .sane()
                .map(sane -> sane ? "passed" : "not passed")
                .orElse("not known whole yet")));
    table.row(
        List.of(
            "Each %s".formatted(period(watch)),
            "%d in a row roll back".formatted(plan.breaches()),
            "%d of %d".formatted(watch.inARow(), plan.breaches())));
    Optional<ObservedOutcome> observed = observed(watch);
    table.row(
        List.of(
            "Long, %d days".formatted(plan.longDays()),
            "P(improvement) above %d%%".formatted(Math.round(100 * plan.keepAbove().value())),
            observed
                .map(
                    one ->
                        Format.probability(one.improvement())
                            + (watch.isComplete() ? "" : " so far"))
                .orElse("nothing known")));
    section.add(table);
    observed.ifPresent(
        one ->
            section.add(
                Tags.paragraph(
                    "pl-s",
                    "Observed over %d days: %s of the outcome, %s %s%s."
                        .formatted(
                            one.days(),
                            Effects.percent(one.effect()).inProse(),
                            Effects.lift(one.lift(), units).inProse(),
                            Effects.outcome(units),
                            perMoney(one)))));
    section.add(
        Tags.paragraph(
            "pl-s pl-q",
            "A %s outside shows that the forecast failed, not that this move caused it."
                .formatted(period(watch))));
    return section;
  }

  private String perMoney(ObservedOutcome one) {
    var perMoney = one.perMoney();
    return perMoney == null
        ? ""
        : "; %s of the move %s"
            .formatted(
                units.map(Units::nextName).orElse("return"),
                Effects.perMoney(perMoney, units).inProse());
  }

  private Optional<ObservedOutcome> observed(Watch watch) {
    return history.steps().reversed().stream()
        .map(ChangeHistory.Step::event)
        .filter(ChangeEvent.Closed.class::isInstance)
        .map(event -> ((ChangeEvent.Closed) event).observed())
        .findFirst()
        .or(() -> watch.observed(history.request().proposal().moved()));
  }

  /** The order given last: to ship, or to take back. */
  private Optional<UUID> order() {
    return history.steps().reversed().stream()
        .map(ChangeHistory.Step::event)
        .flatMap(
            event ->
                switch (event) {
                  case ChangeEvent.Shipping(var order) -> Stream.of(order);
                  case ChangeEvent.RollingBack(var order, var _) -> Stream.of(order);
                  default -> Stream.<UUID>empty();
                })
        .findFirst();
  }

  private Div acts() {
    Div acts = Tags.div("pl-actions");
    acts.setId("live-actions");
    if (desk.viewer().isEmpty()) {
      acts.add(Locked.reason("Marketing leads and admins act on live moves."));
      return acts;
    }
    switch (history.request()) {
      case ChangeRequest.Watching _ ->
          acts.add(
              button(
                  "Roll back now",
                  "roll-back",
                  () ->
                      ask(
                          new Confirm(
                              "Roll %s back to the allocation before"
                                  .formatted(history.identity().label()),
                              "Why",
                              "Needed; entered in the ledger",
                              "Roll back now",
                              false,
                              (note, _) ->
                                  note.isBlank()
                                      ? Said.refused("A reason is needed.")
                                      : desk.rollBack(history, note),
                              then))));
      case ChangeRequest.Held held -> {
        if (held.proposal().hasNextStage()) {
          acts.add(
              button("Draft the next step", "expand", () -> then.accept(desk.expand(history))));
        }
        acts.add(close());
      }
      case ChangeRequest.Expanded _, ChangeRequest.RolledBack _ -> acts.add(close());
      default -> acts.setVisible(false);
    }
    return acts;
  }

  private Button close() {
    return button(
        "Close with its outcome",
        "close",
        () ->
            ask(
                new Confirm(
                    "Close %s".formatted(history.identity().label()),
                    "What was learned",
                    "May stay empty; others read it",
                    "Close",
                    false,
                    (note, _) -> desk.close(history, note),
                    then)));
  }

  private void ask(Confirm confirm) {
    place.removeAll();
    place.add(confirm);
  }

  private static Button button(String words, String id, Runnable act) {
    Button button = new Button(words, click -> act.run());
    button.setId(id);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }
}
