package io.plumbline.application.cli;

import io.plumbline.domain.job.Job;
import java.util.function.UnaryOperator;

/** Follows a job to its end: as a bar where a person watches, as a line a step elsewhere. */
final class JobProgress implements AutoCloseable {

  private static final long LOOK_MILLIS = 250;

  private final Console console;
  private final ProgressBar bar;
  private String told = "";

  JobProgress(Console console, String title) {
    this.console = console;
    this.bar = ProgressBar.on(console, title);
  }

  /** Returns the job when it is over; {@code now} reads it anew. */
  Job follow(Job job, UnaryOperator<Job> now) throws InterruptedException {
    Job current = now.apply(job);
    while (!current.state().finished()) {
      tell(current);
      Thread.sleep(LOOK_MILLIS);
      current = now.apply(current);
    }
    return current;
  }

  private void tell(Job job) {
    Job.Progress progress = job.progress();
    if (console.interactive()) {
      bar.report(progress.done(), progress.doing());
    } else if (!progress.doing().equals(told)) {
      told = progress.doing();
      console.err().println(job.title() + ": " + told);
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
