package io.plumbline.application.cli;

import io.plumbline.domain.job.Job;
import java.io.PrintStream;
import java.util.function.UnaryOperator;

/** Follows a job to its end: as a bar on a terminal, as a line a step elsewhere. */
final class JobProgress implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final long LOOK_MILLIS = 250;

  private final PrintStream out;
  private final boolean terminal;
  private String told = "";

  JobProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
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
    String line = terminal ? bar(job) : job.title() + ": " + job.progress().doing();
    if (!line.equals(told)) {
      out.print(terminal ? "\r" + line : line + System.lineSeparator());
      out.flush();
      told = line;
    }
  }

  private static String bar(Job job) {
    int filled = (int) (job.progress().done() * WIDTH);
    return "[%s%s] %3.0f %%  %-40s"
        .formatted(
            "#".repeat(filled),
            "-".repeat(WIDTH - filled),
            100 * job.progress().done(),
            job.progress().doing());
  }

  @Override
  public void close() {
    if (terminal) {
      out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
    }
  }
}
