package io.plumbline.domain.mix.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemoryMixModelSpecsTest extends MixModelSpecsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final MixModelSpecs specs = new InMemoryMixModelSpecs(transaction);

  @Override
  protected MixModelSpecs specs() {
    return specs;
  }

  @Override
  protected Brands brands() {
    return brands;
  }
}
