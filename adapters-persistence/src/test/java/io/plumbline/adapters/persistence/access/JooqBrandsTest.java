package io.plumbline.adapters.persistence.access;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.BrandsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqBrandsTest extends BrandsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }
}
