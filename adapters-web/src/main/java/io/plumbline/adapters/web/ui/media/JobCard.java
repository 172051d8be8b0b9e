package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.job.Job;

/** One job: how far it is and the way to stop it, or how it ended and what was found. */
final class JobCard extends Div {

  private static final long serialVersionUID = 1L;

  private final Div actions = Tags.div("pl-job-actions");
  private final Div remark = Tags.div("pl-s pl-t2");
  private final ProgressBar bar = new ProgressBar(0, 1);
  private final transient Runnable cancel;
  private transient Job shown;

  /** {@code cancel} runs once somebody has said twice that they mean it. */
  JobCard(Job job, Runnable cancel) {
    this.cancel = cancel;
    this.shown = job;
    addClassNames("pl-job");
    build(job);
  }

  /** Shows the job as it is now; a question that is open stays open while it only moves on. */
  void update(Job job) {
    boolean onlyMovedOn =
        job.state() == shown.state() && job.cancelRequested() == shown.cancelRequested();
    shown = job;
    if (onlyMovedOn) {
      JobLine line = JobLine.of(job);
      remark.setText(line.remark());
      bar.setValue(line.done());
    } else {
      build(job);
    }
  }

  private void build(Job job) {
    removeAll();
    getElement().setAttribute("data-state", job.state().name());
    JobLine line = JobLine.of(job);
    remark.setText(line.remark());
    Div heading =
        Tags.div(
            "", Tags.span("pl-b", line.title()), Tags.span("pl-q pl-s pl-asked", line.asked()));
    Div words = Tags.div("pl-job-words", heading, remark);
    add(state(job), words);
    if (line.running()) {
      bar.setValue(line.done());
      bar.getElement().setAttribute("aria-label", line.title());
      words.add(bar);
      actions.removeAll();
      if (!job.cancelRequested()) {
        offer();
      }
      add(actions);
    }
    if (!job.findings().isEmpty()) {
      FindingsTable table = new FindingsTable("findings-%s".formatted(job.id()), job.findings());
      table.addClassName("pl-job-findings");
      add(table);
    }
  }

  private void offer() {
    Button stop = small("Stop", "stop-job");
    stop.addClickListener(click -> ask());
    actions.removeAll();
    actions.add(stop);
  }

  private void ask() {
    Button really = small("Stop it", "really-stop-job");
    really.addThemeVariants(ButtonVariant.ERROR);
    really.addClickListener(click -> cancel.run());
    Button goOn = small("Keep going", "keep-job");
    goOn.addClickListener(click -> offer());
    actions.removeAll();
    actions.add(Tags.span("pl-s", "Nothing will be stored."), really, goOn);
  }

  private static Button small(String words, String id) {
    Button button = new Button(words);
    button.addClassName("pl-small");
    button.setId(id);
    return button;
  }

  private static Component state(Job job) {
    return switch (job.state()) {
      case QUEUED -> Badges.chip("pl-hold", Glyph.TEST, "Waiting");
      case RUNNING -> Badges.chip("pl-ok", Glyph.TEST, "Running");
      case SUCCEEDED -> Badges.chip("pl-pass", Glyph.PASS, "Done");
      case FAILED ->
          Badges.chip("pl-fail", Glyph.FAIL, job.findings().isEmpty() ? "Failed" : "Refused");
      case CANCELLED -> Badges.chip("pl-hold", Glyph.HOLD, "Stopped");
    };
  }
}
