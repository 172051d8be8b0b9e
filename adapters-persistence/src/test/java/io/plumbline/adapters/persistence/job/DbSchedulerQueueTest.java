package io.plumbline.adapters.persistence.job;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.JobQueueContract;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.shared.port.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbSchedulerQueueTest extends JobQueueContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final BlockingQueue<UUID> handedOver = new LinkedBlockingQueue<>();
  private Workers workers;

  @BeforeEach
  void start_workers() {
    workers = database.ports().startWorkers(handedOver::add, 1, List.of());
  }

  @AfterEach
  void stop_workers() {
    workers.close();
  }

  @Override
  protected JobQueue queue() {
    return database.ports().jobQueue();
  }

  @Override
  protected Jobs jobs() {
    return database.ports().jobs();
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  @Override
  protected UUID handedOver() throws InterruptedException {
    return Objects.requireNonNull(handedOver.poll(20, TimeUnit.SECONDS), "nothing came");
  }
}
