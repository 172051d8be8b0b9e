package io.plumbline.domain.job.usecase;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.usecase.EveryLedger;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.job.StandingJob;
import io.plumbline.domain.job.StandingJobRun;
import io.plumbline.domain.job.port.InMemoryStandingJobs;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of standing jobs, and who may run one out of turn. */
class StandingJobsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant NEXT = Instant.parse("2026-11-23T06:00:00Z");

  private static final StandingJob WATCH =
      new StandingJob("watch", "Watch", "Watches.", Role.MARKETING_LEAD, "every day");
  private static final StandingJob SHIP =
      new StandingJob("ship", "Ship", "Ships.", Role.MARKETING_LEAD, "off");

  private final InMemoryStandingJobs standings = new InMemoryStandingJobs();
  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryUsers users = new InMemoryUsers(transaction);
  private final InMemoryBrands brands = new InMemoryBrands(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, () -> NOW);
  private final ListStandingJobs list = new ListStandingJobs(List.of(WATCH, SHIP), standings);
  private final RunStandingJob run =
      new RunStandingJob(
          List.of(WATCH, SHIP),
          standings,
          new RolesNow(users),
          new EveryLedger(brands, ledger),
          transaction,
          () -> NOW);

  StandingJobsTest() {
    brands.add(HARBOUR);
    brands.add(NORTHERN);
    users.add(new User(new UUID(0, 1), "ada", "Ada", Role.ADMIN, true), "hash");
    users.add(new User(new UUID(0, 2), "lena", "Lena", Role.MARKETING_LEAD, true), "hash");
    users.add(new User(new UUID(0, 3), "gone", "Gone", Role.ADMIN, false), "hash");
  }

  private static StandingJobRun ran(String outcome, String failure) {
    return new StandingJobRun(
        "watch", NOW.minusSeconds(90), NOW, outcome, failure.isEmpty() ? null : failure, "node-1");
  }

  @Test
  void every_job_is_told_with_its_last_and_next_run_and_one_that_never_ran_too() {
    standings.plan("watch", NEXT, false);
    standings.keep(ran("2 held.", ""));
    List<ListStandingJobs.Line> lines = list.list();
    assertThat(lines).extracting(ListStandingJobs.Line::job).containsExactly(WATCH, SHIP);
    StandingJobRun last = Objects.requireNonNull(lines.getFirst().last());
    assertThat(last.outcome()).isEqualTo("2 held.");
    assertThat(last.took()).isEqualTo(Duration.ofSeconds(90));
    assertThat(lines.getFirst().next()).isEqualTo(NEXT);
    assertThat(lines.getLast().last()).isNull();
    assertThat(lines.getLast().next()).isNull();
  }

  @Test
  void failures_in_a_row_are_counted_until_a_run_succeeds() {
    standings.keep(ran("", "No database."));
    standings.keep(ran("", "No database."));
    assertThat(list.list().getFirst().failures()).isEqualTo(2);
    standings.keep(ran("1 held.", ""));
    assertThat(list.list().getFirst().failures()).isZero();
  }

  @Test
  void an_admin_has_it_run_now() {
    standings.plan("watch", NEXT, false);
    assertThat(run.run("watch", Actor.human("ada"), Origin.WEB))
        .isEqualTo(new RunStandingJob.Outcome.Asked(WATCH));
    assertThat(list.list().getFirst().next()).isEqualTo(NOW);
    for (Brand brand : List.of(HARBOUR, NORTHERN)) {
      assertThat(asked(brand))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.kind()).isEqualTo(Fact.Kind.JOB_RUN_ASKED);
                assertThat(entry.subject()).isEqualTo("watch");
                assertThat(entry.actor()).isEqualTo(Actor.human("ada"));
                assertThat(entry.origin()).isEqualTo(Origin.WEB);
              });
    }
  }

  private List<LedgerEntry> asked(Brand brand) {
    return ledger.newest(brand.id(), Long.MAX_VALUE, 9);
  }

  @Test
  void nobody_else_has_whatever_the_door() {
    standings.plan("watch", NEXT, false);
    for (Actor who : List.of(Actor.human("lena"), Actor.human("gone"), Actor.SYSTEM)) {
      assertThat(run.run("watch", who, Origin.WEB))
          .isEqualTo(new RunStandingJob.Outcome.NotAllowed(who));
    }
    assertThat(list.list().getFirst().next()).isEqualTo(NEXT);
    assertThat(asked(HARBOUR)).isEmpty();
  }

  @Test
  void one_that_is_off_or_at_work_is_not_run_now() {
    assertThat(run.run("ship", Actor.human("ada"), Origin.WEB))
        .isEqualTo(new RunStandingJob.Outcome.NotNow(SHIP));
    standings.plan("watch", NEXT, true);
    assertThat(run.run("watch", Actor.human("ada"), Origin.WEB))
        .isEqualTo(new RunStandingJob.Outcome.NotNow(WATCH));
    assertThat(run.run("sleep", Actor.human("ada"), Origin.WEB))
        .isEqualTo(new RunStandingJob.Outcome.Unknown("sleep"));
    assertThat(asked(HARBOUR)).isEmpty();
  }
}
