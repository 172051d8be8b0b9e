package io.plumbline.domain.job.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.EveryLedger;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.job.JobRunAsked;
import io.plumbline.domain.job.StandingJob;
import io.plumbline.domain.job.port.StandingJobs;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has a standing job run now instead of at its next time; only admins ask for it. */
public final class RunStandingJob {

  private static final Set<Role> MAY = Set.of(Role.ADMIN);

  /** What comes of it. */
  public sealed interface Outcome {

    /** The next node that is free runs it. */
    record Asked(StandingJob job) implements Outcome {}

    /** It is switched off, or some node is at it already. */
    record NotNow(StandingJob job) implements Outcome {}

    /** There is no such job. */
    record Unknown(String name) implements Outcome {}

    /** Who asks is no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private final List<StandingJob> jobs;
  private final StandingJobs standings;
  private final RolesNow roles;
  private final EveryLedger ledgers;
  private final Transaction transaction;
  private final InstantSource clock;

  public RunStandingJob(
      List<StandingJob> jobs,
      StandingJobs standings,
      RolesNow roles,
      EveryLedger ledgers,
      Transaction transaction,
      InstantSource clock) {
    this.jobs = List.copyOf(jobs);
    this.standings = standings;
    this.roles = roles;
    this.ledgers = ledgers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns what comes of {@code by} asking for it; what is done of it is in every ledger. */
  public Outcome run(String name, Actor by, Origin origin) {
    return transaction.in(
        () -> {
          if (!roles.has(by, MAY)) {
            return new Outcome.NotAllowed(by);
          }
          Optional<StandingJob> job =
              jobs.stream().filter(one -> one.name().equals(name)).findAny();
          return job.<Outcome>map(one -> moved(one, by, origin))
              .orElseGet(() -> new Outcome.Unknown(name));
        });
  }

  private Outcome moved(StandingJob job, Actor by, Origin origin) {
    Instant now = clock.instant();
    if (!standings.move(job.name(), now)) {
      return new Outcome.NotNow(job);
    }
    ledgers.append(new JobRunAsked(job, now), by, origin);
    return new Outcome.Asked(job);
  }
}
