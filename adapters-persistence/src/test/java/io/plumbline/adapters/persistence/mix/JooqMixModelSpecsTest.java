package io.plumbline.adapters.persistence.mix;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.mix.port.MixModelSpecsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqMixModelSpecsTest extends MixModelSpecsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected MixModelSpecs specs() {
    return database.ports().mixModelSpecs();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }
}
