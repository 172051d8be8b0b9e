package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.job.StandingJob;
import io.plumbline.domain.job.StandingJobRun;
import io.plumbline.domain.job.port.InMemoryStandingJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Standing jobs: one that is well, one that fails, one at work, one that is off. */
final class MadeUpJobs {

  static final List<StandingJob> ALL =
      List.of(
          job("retrain", "Retrain models", "Asks for a fit where data moved on.", "off"),
          job("ship", "Ship budgets", "Sets the budgets of approved requests.", "every minute"),
          job(
              "watch-changes",
              "Watch shipped moves",
              "Holds every shipped move to its promise; takes back those that stay outside of it.",
              "every day at 06:00 UTC"),
          job(
              "expire-changes",
              "Expire requests",
              "Ends requests that nobody decided on in time, or whose sprint is over.",
              "every 10 minutes"));

  private MadeUpJobs() {}

  private static StandingJob job(String name, String title, String purpose, String schedule) {
    return new StandingJob(name, title, purpose, Role.MARKETING_LEAD, schedule);
  }

  static InMemoryStandingJobs standing(Instant now) {
    InMemoryStandingJobs jobs = new InMemoryStandingJobs();
    jobs.plan("ship", now.plusSeconds(40), true);
    jobs.plan("watch-changes", now.plus(Duration.ofHours(9)), false);
    jobs.plan("expire-changes", now.plus(Duration.ofMinutes(7)), false);
    Instant morning = now.minus(Duration.ofHours(15));
    jobs.keep(
        new StandingJobRun(
            "watch-changes",
            morning,
            morning.plusMillis(2340),
            "3 watched on, 1 held.",
            null,
            "node-1"));
    for (int i = 0; i < 3; i++) {
      jobs.keep(
          new StandingJobRun(
              "expire-changes",
              now.minusSeconds(180),
              now.minusSeconds(179),
              "",
              "The database did not answer in 30 s",
              "node-2"));
    }
    return jobs;
  }
}
