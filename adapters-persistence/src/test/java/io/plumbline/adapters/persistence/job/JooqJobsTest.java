package io.plumbline.adapters.persistence.job;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.job.port.JobsContract;
import io.plumbline.domain.shared.port.Transaction;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqJobsTest extends JobsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

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
}
