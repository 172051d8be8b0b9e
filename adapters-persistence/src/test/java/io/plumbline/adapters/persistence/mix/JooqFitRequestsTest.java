package io.plumbline.adapters.persistence.mix;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.port.FitRequests;
import io.plumbline.domain.mix.port.FitRequestsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqFitRequestsTest extends FitRequestsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected FitRequests requests() {
    return database.ports().fitRequests();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }
}
