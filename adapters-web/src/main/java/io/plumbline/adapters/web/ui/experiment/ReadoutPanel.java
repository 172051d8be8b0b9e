package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.experiment.usecase.ComputeReadout;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a test read out of the brand's data when somebody asks, off the thread of the window. */
final class ReadoutPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ReadoutPanel.class);
  private static final ExecutorService READERS =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().name("readout-", 0).daemon().factory());

  private final String label;
  private final transient Optional<Units> units;
  private final transient Optional<LocalDate> ended;
  private final transient Function<@Nullable LocalDate, ComputeReadout.Outcome> compute;
  private final transient Consumer<ReadoutView> computed;

  /**
   * @param ended the day of the look that ended it before its plan did
   * @param compute asks the data, as far as the plan and they go, or through that day
   * @param computed is told what they say
   */
  ReadoutPanel(
      String label,
      Optional<Units> units,
      Optional<LocalDate> ended,
      Function<@Nullable LocalDate, ComputeReadout.Outcome> compute,
      Consumer<ReadoutView> computed) {
    this.label = label;
    this.units = units;
    this.ended = ended;
    this.compute = compute;
    this.computed = computed;
    setId("readout-panel");
    addClassName("pl-readout-panel");
    offer();
  }

  private void offer() {
    Button ask = new Button("Read out from the data", click -> ask(null));
    ask.setId("compute");
    Div actions = Tags.div("pl-actions", ask);
    ended.ifPresent(day -> actions.add(throughLook(day)));
    actions.add(Tags.span("pl-s pl-q", "Nothing is put on record; it takes some seconds."));
    add(actions);
  }

  private Button throughLook(LocalDate day) {
    Button ask =
        new Button(
            "Read out through %s, when a look ended it".formatted(Format.date(day)),
            click -> ask(day));
    ask.setId("compute-through-look");
    return ask;
  }

  private void ask(@Nullable LocalDate through) {
    UI ui = UI.getCurrent();
    removeAll();
    getElement().setAttribute("aria-busy", "true");
    Div words = Tags.text("pl-help", "Reading %s out of the brand's data.".formatted(label));
    words.getElement().setAttribute("role", "status");
    add(words, Tags.div("pl-skeleton", Tags.div("pl-skeleton-block")));
    CompletableFuture.supplyAsync(() -> compute.apply(through), READERS)
        .whenComplete(
            (outcome, broken) -> {
              if (broken != null) {
                LOG.error("{} could not be read out.", label, broken);
              }
              ui.accessLater(() -> arrived(broken == null ? outcome : null), () -> {}).run();
            });
  }

  private void arrived(ComputeReadout.@Nullable Outcome outcome) {
    removeAll();
    getElement().removeAttribute("aria-busy");
    if (outcome == null) {
      add(
          State.error(
              "%s could not be read out".formatted(label),
              "Something broke on the way; the server's log says what. Nothing was changed."));
      offer();
      return;
    }
    switch (outcome) {
      case ComputeReadout.Outcome.Computed done -> {
        ReadoutView view = ReadoutView.of(label, done, units);
        add(new ReadoutSheet(view));
        computed.accept(view);
      }
      case ComputeReadout.Outcome.Unknown() -> refused("There is no such test.");
      case ComputeReadout.Outcome.NotThis(var why) -> refused(why);
      case ComputeReadout.Outcome.Refused(var findings) -> refused(TestAnswers.words(findings));
    }
  }

  private void refused(String why) {
    add(State.empty("%s cannot be read out of the data".formatted(label), why));
  }
}
