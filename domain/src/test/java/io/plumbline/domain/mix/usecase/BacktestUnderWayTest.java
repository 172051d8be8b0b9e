package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.InMemoryJobs;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.port.InMemoryBacktestRequests;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BacktestUnderWayTest {

  private static final BrandId BRAND = new BrandId("harbour");
  private static final UUID RUN = new UUID(0, 1);
  private static final UUID OTHER_RUN = new UUID(0, 2);

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryJobs jobs = new InMemoryJobs(transaction);
  private final InMemoryBacktestRequests requests = new InMemoryBacktestRequests(transaction);
  private final FindRunningBacktest find = new FindRunningBacktest(jobs, requests);

  private final Job job =
      Job.queued(
          new UUID(2, 1),
          BRAND,
          Job.Kind.BACKTEST,
          new UUID(1, 1),
          "Backtest R-0001",
          Actor.human("maya"),
          Instant.EPOCH);

  private void asked() {
    requests.add(
        new BacktestRequest(
            new UUID(1, 1),
            BRAND,
            RUN,
            ModelFamily.BAYES,
            BacktestRequest.SETTINGS,
            RollingOrigin.DEFAULT,
            BacktestRequest.Purpose.ASKED_FOR,
            null));
    jobs.add(job);
  }

  @Test
  void one_that_waits_is_found_for_its_own_run_and_brand_alone() {
    asked();
    assertThat(find.find(BRAND, RUN)).contains(job);
    assertThat(find.find(BRAND, OTHER_RUN)).isEmpty();
    assertThat(find.find(new BrandId("acme"), RUN)).isEmpty();
  }

  @Test
  void one_that_was_stopped_is_no_longer_under_way() {
    asked();
    int attempt = jobs.begin(job.id(), Instant.EPOCH).orElseThrow();
    assertThat(find.find(BRAND, RUN)).isPresent();
    jobs.finish(job.id(), attempt, Job.State.CANCELLED, "Stopped.", List.of(), Instant.EPOCH);
    assertThat(find.find(BRAND, RUN)).isEmpty();
  }
}
