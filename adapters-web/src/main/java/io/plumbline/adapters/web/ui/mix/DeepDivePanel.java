package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of a page that a run has to be asked for: its outline while one waits, then what it
 * answers, or why it cannot. The style sheet shows the outline after 0.3 s and the words after 5.
 */
final class DeepDivePanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int TOLD = 3;

  private final transient ModelRun run;
  private final transient DeepDives dives;
  private final transient Function<DeepDive.Answered, Component> shape;
  private boolean waiting;

  DeepDivePanel(ModelRun run, DeepDives dives, Function<DeepDive.Answered, Component> shape) {
    this.run = run;
    this.dives = dives;
    this.shape = shape;
    setId("deep-dive");
    dives.known(run).ifPresentOrElse(this::show, this::await);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    if (waiting) {
      ask(attached.getUI());
    }
  }

  private void ask(UI ui) {
    dives.ask(run).thenAccept(answer -> ui.accessLater(() -> arrived(answer), () -> {}).run());
  }

  private void arrived(DeepDive answer) {
    if (waiting) {
      show(answer);
    }
  }

  private void await() {
    waiting = true;
    removeAll();
    getElement().setAttribute("aria-busy", "true");
    Div words =
        Tags.text(
            "pl-help pl-waiting-words",
            ("Working out credit and efficiency from every draw of %s: some seconds, "
                    + "more while a model is being fitted. You can leave this page; the "
                    + "answer is kept.")
                .formatted(run.label()));
    words.getElement().setAttribute("role", "status");
    add(
        Tags.div("pl-skeleton", Tags.div("pl-skeleton-line"), Tags.div("pl-duo", block(), block())),
        words);
  }

  private static Div block() {
    return Tags.div("pl-skeleton-block");
  }

  private void show(DeepDive answer) {
    waiting = false;
    removeAll();
    getElement().removeAttribute("aria-busy");
    add(
        switch (answer) {
          case DeepDive.Answered answered -> shape.apply(answered);
          case DeepDive.NotRestored(var why) -> refusal(why);
          case DeepDive.Failed() -> failed();
        });
  }

  private Div refusal(RestoreRun.Outcome why) {
    String heading = "%s cannot be asked for credit and efficiency".formatted(run.label());
    return switch (why) {
      case RestoreRun.Outcome.DataChanged _ ->
          State.error(
              heading,
              "The data it saw were changed since. The other figures on this page "
                  + "are those of the data as they"
                  + " were. Fit the model again to have all of them of today's data.");
      case RestoreRun.Outcome.Unusable(var _, List<Finding> findings) ->
          State.error(
              heading,
              ("Its specification does not fit the brand's data any more: %s The "
                      + "other figures on this page still stand. Mend the data or the "
                      + "specification on the page Data, then fit the model again.")
                  .formatted(told(findings)));
      case RestoreRun.Outcome.Unknown _, RestoreRun.Outcome.Restored _ ->
          State.error(
              heading,
              "Its draws are not kept any more. The other figures on this page "
                  + "still stand. Fit the model again to have these too.");
    };
  }

  private static String told(List<Finding> findings) {
    String first =
        findings.stream().limit(TOLD).map(Finding::problem).collect(Collectors.joining(" "));
    return findings.size() <= TOLD
        ? first
        : "%s And %d more.".formatted(first, findings.size() - TOLD);
  }

  private Div failed() {
    Button again = new Button("Try again");
    again.setId("ask-again");
    again.addClassName("pl-small");
    again.addClickListener(
        click -> {
          await();
          getUI().ifPresent(this::ask);
        });
    return State.error(
        "Credit and efficiency could not be worked out",
        "Something broke on the way; the server's log says what. The other figures on this page"
            + " still stand.",
        again);
  }
}
