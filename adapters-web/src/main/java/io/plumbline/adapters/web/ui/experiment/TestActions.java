package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.change.Confirm;
import io.plumbline.domain.access.User;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.usecase.ShowExperiment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done with a test now; what cannot says why. It stays in sight. */
final class TestActions extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ShowExperiment.Shown shown;
  private final transient TestDesk desk;
  private final LocalDate today;
  private final transient Consumer<Said> then;
  private transient @Nullable ReadoutView computed;
  private final Div place = Tags.div("");
  private final Div buttons = Tags.div("pl-actions");

  /**
   * @param then is told what was done
   */
  TestActions(ShowExperiment.Shown shown, TestDesk desk, LocalDate today, Consumer<Said> then) {
    this.shown = shown;
    this.desk = desk;
    this.today = today;
    this.then = then;
    addClassName("pl-action-bar");
    setId("actions");
    Optional<User> viewer = desk.viewer();
    switch (shown.test().experiment()) {
      case Experiment.ReadOut over ->
          told("Read out by %s on %s UTC.", over.by().name(), Format.time(over.at()));
      case Experiment.Stopped over -> told("Stopped by %s: “%s”", over.by().name(), over.reason());
      case Experiment.Draft draft when viewer.isPresent() -> draft(draft, viewer.get());
      case Experiment.Registered registered when viewer.isPresent() -> registered(registered);
      case Experiment.Running running when viewer.isPresent() -> running(running);
      default -> buttons.add(Locked.reason("Marketing leads and admins act on tests."));
    }
    add(place, buttons);
  }

  /** Fills the form of the result with what was computed from now on. */
  void computed(ReadoutView view) {
    computed = view;
  }

  private void told(String pattern, Object... values) {
    buttons.add(Tags.span("pl-s", pattern.formatted(values)));
  }

  private String label() {
    return shown.test().identity().label();
  }

  private void draft(Experiment.Draft draft, User viewer) {
    Button register = button("Register", "register", true);
    Optional<String> why =
        draft.isWaivedBy(viewer.actor())
            ? Optional.of("You waived a rule for it: somebody else registers it.")
            : shown.findings().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    "%s: edit the plan, or ask for waivers."
                        .formatted(
                            Format.counted(
                                shown.findings().size(),
                                "point stands against it",
                                "points stand against it")));
    if (why.isPresent()) {
      buttons.add(Locked.button(register, why.get()), Locked.reason(why.get()));
    } else {
      register.addClickListener(
          click ->
              ask(
                  new Confirm(
                      "Register %s as shown".formatted(label()),
                      "Note to yourself",
                      "Not kept. The plan is fixed then: nobody edits it, and moves on %s are held until it is over"
                          .formatted(draft.plan().channel().value()),
                      "Register",
                      false,
                      (note, _) -> desk.register(shown.test()),
                      then)));
      buttons.add(register);
    }
    buttons.add(
        Tags.link("pl-button", TestLinks.toEdit(label(), shown.test().identity().brand()), "Edit"));
    stop("Drop it", "Drop %s".formatted(label()));
  }

  private void registered(Experiment.Registered registered) {
    LocalDate first = registered.plan().first();
    Button start = button("Start", "start", true);
    start.addClickListener(click -> ask(startForm(first)));
    buttons.add(start);
    stop("Stop", "Stop %s before it begins".formatted(label()));
    if (today.isBefore(first)) {
      buttons.add(
          Tags.span("pl-s pl-q", "It is registered to begin on %s.".formatted(Format.date(first))));
    }
  }

  private Component startForm(LocalDate first) {
    TextField day = Entry.day("The day it began", first.isAfter(today) ? today : first);
    day.setId("start-day");
    day.setHelperText("Registered: %s; another day is told with the result".formatted(first));
    Div form = Tags.div("pl-confirm", day);
    form.add(
        new SendBar(
            form, "It runs", "send-start", () -> desk.start(shown.test(), Entry.day(day)), then));
    return form;
  }

  private void running(Experiment.Running running) {
    Button look = look(running);
    Button readOut = button("Read out", "read-out", true);
    if (running.plan().last().isAfter(today)
        && running.looks().stream().noneMatch(one -> one.ends())) {
      String why =
          "Its last day is %s, and no planned look ended it."
              .formatted(Format.date(running.plan().last()));
      buttons.add(look, Locked.button(readOut, why), Locked.reason(why));
    } else {
      readOut.addClickListener(
          click ->
              ask(
                  new ReadOutForm(
                      running.plan(),
                      Optional.ofNullable(computed),
                      (result, scope) -> desk.readOut(shown.test(), result, scope),
                      then)));
      buttons.add(look, readOut);
    }
    stop("Stop", "Stop %s without a result".formatted(label()));
  }

  /** Looks in the data; where they do not tell of the test, asks what somebody saw elsewhere. */
  private Button look(Experiment.Running running) {
    boolean computes = running.plan().namesMarkets();
    Button look = button(computes ? "Look now" : "Look", "look", false);
    look.addClickListener(
        click -> {
          if (computes) {
            then.accept(desk.look(shown.test()));
          } else {
            ask(new LookForm(running.plan(), today, seen -> desk.look(shown.test(), seen), then));
          }
        });
    return look;
  }

  private void stop(String words, String heading) {
    Button stop = button(words, "stop", false);
    stop.addClickListener(
        click ->
            ask(
                new Confirm(
                    heading,
                    "Why",
                    "Needed; goes on record. It cannot be taken up again",
                    words,
                    false,
                    (note, _) ->
                        note.isBlank()
                            ? Said.refused("A reason is needed.")
                            : desk.stop(shown.test(), note),
                    then)));
    buttons.add(stop);
  }

  private void ask(Component form) {
    place.removeAll();
    place.add(form);
  }

  private static Button button(String words, String id, boolean primary) {
    Button button = new Button(words);
    button.setId(id);
    if (primary) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    return button;
  }
}
