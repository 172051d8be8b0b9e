package io.plumbline.domain.job.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryJobsTest extends JobsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final Jobs jobs = new InMemoryJobs(transaction);

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
}
