package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.usecase.CancelJob;
import io.plumbline.domain.shared.BrandId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand's newest jobs, kept up to date by push for as long as the panel is on a screen. */
public final class JobsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final HtmlContainer frame;
  private final Div cards = new Div();
  private final transient JobWatch watch;
  private final transient CancelJob cancelJob;
  private final transient Runnable whenOneEnds;
  private final BrandId brand;
  private final Job.@Nullable Kind only;
  private final Set<UUID> running = new HashSet<>();
  private transient Map<UUID, JobCard> shown = new LinkedHashMap<>();
  private transient JobWatch.@Nullable Watch watching;

  /** Shows the newest jobs of every kind. */
  JobsPanel(JobWatch watch, CancelJob cancelJob, BrandId brand, Runnable whenOneEnds) {
    this(
        Tags.section("Imports and fits", "the newest, live"),
        watch,
        cancelJob,
        brand,
        null,
        whenOneEnds);
    setId("jobs");
  }

  /**
   * Shows the newest job of one kind.
   *
   * @param whenOneEnds runs in the window once it has ended
   */
  public JobsPanel(
      JobWatch watch, CancelJob cancelJob, BrandId brand, Job.Kind only, Runnable whenOneEnds) {
    this(new Div(), watch, cancelJob, brand, only, whenOneEnds);
  }

  private JobsPanel(
      HtmlContainer frame,
      JobWatch watch,
      CancelJob cancelJob,
      BrandId brand,
      Job.@Nullable Kind only,
      Runnable whenOneEnds) {
    this.frame = frame;
    this.watch = watch;
    this.cancelJob = cancelJob;
    this.brand = brand;
    this.only = only;
    this.whenOneEnds = whenOneEnds;
    frame.add(cards);
    add(frame);
    show(watch.newest(brand));
  }

  /** Shows the jobs as they are at this moment, without waiting for the next look. */
  void refresh() {
    show(watch.newest(brand));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    watching = watch.watch(brand, jobs -> ui.access(() -> show(jobs)));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (watching != null) {
      watching.end();
      watching = null;
    }
  }

  private void show(List<Job> newest) {
    List<Job> jobs =
        only == null ? newest : newest.stream().filter(job -> job.kind() == only).limit(1).toList();
    frame.setVisible(!jobs.isEmpty());
    boolean ended =
        jobs.stream().anyMatch(job -> job.state().finished() && running.contains(job.id()));
    running.clear();
    jobs.stream().filter(job -> !job.state().finished()).map(Job::id).forEach(running::add);
    Map<UUID, JobCard> kept = new LinkedHashMap<>();
    for (Job job : jobs) {
      JobCard card = shown.get(job.id());
      if (card == null) {
        card = new JobCard(job, () -> cancel(job.id()));
      } else {
        card.update(job);
      }
      kept.put(job.id(), card);
    }
    if (!List.copyOf(kept.keySet()).equals(List.copyOf(shown.keySet()))) {
      cards.removeAll();
      kept.values().forEach(cards::add);
    }
    shown = kept;
    if (ended) {
      whenOneEnds.run();
    }
  }

  private void cancel(UUID job) {
    cancelJob.cancel(brand, job);
    refresh();
  }
}
