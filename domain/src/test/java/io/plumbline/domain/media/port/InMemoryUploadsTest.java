package io.plumbline.domain.media.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemoryUploadsTest extends UploadsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final Uploads uploads =
      new InMemoryUploads(transaction, (name, bytes) -> new HashingFeed(name, () -> bytes));

  @Override
  protected Uploads uploads() {
    return uploads;
  }

  @Override
  protected Brands brands() {
    return brands;
  }
}
