package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.job.JobCancelled;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for markets to test in, off the thread of the window, and says how far it is. */
final class DesignPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DesignPanel.class);
  private static final ExecutorService DESIGNERS =
      Executors.newFixedThreadPool(1, Thread.ofPlatform().name("design-", 0).daemon().factory());

  private final BrandId brand;
  private final String kpi;
  private final transient Optional<Units> units;
  private final DesignForm form;
  private final Div words = Tags.text("pl-help", "");
  private final Div answer = Tags.div("pl-answer");
  private final Button look = new Button("Look for markets");
  private volatile boolean wanted = true;

  /**
   * @param design looks for them
   * @param take is told which candidate becomes the plan
   */
  DesignPanel(
      BrandId brand,
      List<ChannelId> channels,
      ChannelId first,
      String kpi,
      Optional<Units> units,
      BiFunction<PreviewDesign.Command, ProgressListener, PreviewDesign.Outcome> design,
      Consumer<DesignTaken> take) {
    this.brand = brand;
    this.kpi = kpi;
    this.units = units;
    addClassName("pl-design");
    form = new DesignForm(channels, first);
    words.getElement().setAttribute("role", "status");
    answer.setId("design-answer");
    look.setId("look-for-markets");
    look.addThemeVariants(ButtonVariant.PRIMARY);
    look.addClickListener(click -> ask(design, take));
    add(
        Tags.paragraph(
            "pl-lead",
            "Markets that can be held out, found in the brand's own history and judged in windows"
                + " that had no say. Taking one drafts the test."));
    if (channels.isEmpty()) {
      add(State.empty("There is no model yet", "Fit one: it says what may be tested."));
    } else {
      add(form, Tags.div("pl-actions", look, words), answer);
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    wanted = false;
  }

  private void ask(
      BiFunction<PreviewDesign.Command, ProgressListener, PreviewDesign.Outcome> design,
      Consumer<DesignTaken> take) {
    PreviewDesign.Command command;
    try {
      command = form.command(brand, kpi);
    } catch (IllegalArgumentException refused) {
      answer.removeAll();
      answer.add(Tags.paragraph("pl-refusal", String.valueOf(refused.getMessage())));
      return;
    }
    UI ui = UI.getCurrent();
    look.setEnabled(false);
    answer.removeAll();
    words.setText("Looking through the history of every market.");
    CompletableFuture.supplyAsync(() -> design.apply(command, told(ui)), DESIGNERS)
        .whenComplete(
            (outcome, broken) -> {
              if (broken != null && wanted) {
                LOG.error("No design of {} could be looked for.", command.channel(), broken);
              }
              ui.accessLater(
                      () -> arrived(command, broken == null ? outcome : null, take), () -> {})
                  .run();
            });
  }

  private ProgressListener told(UI ui) {
    return (done, doing) -> {
      if (!wanted) {
        throw new JobCancelled("Nobody looks at the designer any more.");
      }
      ui.accessLater(
              () -> words.setText("%d%%: %s".formatted(Math.round(100 * done), doing)), () -> {})
          .run();
    };
  }

  private void arrived(
      PreviewDesign.Command command,
      PreviewDesign.@Nullable Outcome outcome,
      Consumer<DesignTaken> take) {
    look.setEnabled(true);
    words.setText("");
    switch (outcome) {
      case null ->
          answer.add(
              State.error(
                  "No design could be looked for",
                  "Something broke on the way; the server's log says what. Nothing was changed."));
      case PreviewDesign.Outcome.Refused(var findings) ->
          answer.add(
              State.empty(
                  "The data do not allow a design",
                  TestAnswers.advice(findings.stream().limit(3).toList())));
      case PreviewDesign.Outcome.Designed designed ->
          answer.add(
              new DesignSheet(
                  designed,
                  candidate -> new DesignView(designed.panel(), candidate, units),
                  view -> take.accept(new DesignTaken(command.channel(), view))));
    }
  }
}
