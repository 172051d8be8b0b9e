package io.plumbline.adapters.web.ui.media;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.job.Job;
import java.util.Locale;

/**
 * A job in words.
 *
 * @param remark what it is doing, or how it ended
 * @param running whether there is progress to show and something to stop
 */
record JobLine(String title, String remark, String asked, double done, boolean running) {

  static JobLine of(Job job) {
    return new JobLine(
        job.title(),
        remark(job),
        "%s UTC, %s".formatted(Format.time(job.requestedAt()), job.requestedBy().name()),
        job.progress().done(),
        !job.state().finished());
  }

  private static String remark(Job job) {
    if (job.state().finished()) {
      return job.summary();
    }
    if (job.cancelRequested()) {
      return "Stopping. What was begun is undone.";
    }
    String again = job.attempt() > 1 ? " (attempt %d)".formatted(job.attempt()) : "";
    return String.format(
        Locale.ROOT,
        "%s%s, %d%% done. You can leave this page.",
        job.progress().doing(),
        again,
        Math.round(100 * job.progress().done()));
  }
}
