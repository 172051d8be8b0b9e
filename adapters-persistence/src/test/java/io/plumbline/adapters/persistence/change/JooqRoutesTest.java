package io.plumbline.adapters.persistence.change;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.port.RoutesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRoutesTest extends RoutesContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Routes routes() {
    return database.ports().budgetRoutes();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }
}
