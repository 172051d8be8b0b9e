package io.plumbline.domain.job.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every queue of jobs promises. */
public abstract class JobQueueContract {

  protected abstract JobQueue queue();

  protected abstract Jobs jobs();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  /** Waits for the next job a worker is handed. */
  protected abstract UUID handedOver() throws InterruptedException;

  @BeforeEach
  void a_brand() {
    brands().add(HARBOUR);
  }

  private Job asked(int number) {
    Job job =
        Job.queued(
            new UUID(0, number),
            HARBOUR.id(),
            Job.Kind.FIT,
            new UUID(1, 1),
            "Fit",
            Actor.SYSTEM,
            Instant.EPOCH);
    jobs().add(job);
    queue().enqueue(job);
    return job;
  }

  @Test
  void a_job_is_handed_over_once_its_transaction_has_committed() throws InterruptedException {
    Job job = transaction().in(() -> asked(1));
    assertThat(handedOver()).isEqualTo(job.id());
  }

  @Test
  void a_job_whose_transaction_was_undone_is_never_handed_over() throws InterruptedException {
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          asked(1);
                          throw new IllegalStateException("undone");
                        }))
        .hasMessage("undone");
    Job second = transaction().in(() -> asked(2));
    assertThat(handedOver()).isEqualTo(second.id());
    assertThat(jobs().find(new UUID(0, 1))).isEmpty();
  }
}
