package io.plumbline.domain.job.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;
import java.util.UUID;

class InMemoryJobQueueTest extends JobQueueContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final Jobs jobs = new InMemoryJobs(transaction);
  private final InMemoryJobQueue queue = new InMemoryJobQueue(transaction);

  @Override
  protected JobQueue queue() {
    return queue;
  }

  @Override
  protected Jobs jobs() {
    return jobs;
  }

  @Override
  protected Transaction transaction() {
    return transaction;
  }

  @Override
  protected Brands brands() {
    return brands;
  }

  @Override
  protected UUID handedOver() {
    return queue.next().orElseThrow();
  }
}
