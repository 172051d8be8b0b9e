package io.plumbline.domain.media.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.List;

class InMemoryBatchesTest extends BatchesContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final InMemoryBatches batches = new InMemoryBatches(transaction);

  @Override
  protected Batches batches() {
    return batches;
  }

  @Override
  protected Brands brands() {
    return brands;
  }

  @Override
  protected List<SourceRow> rawRows(Batch batch) {
    return batches.rows(batch);
  }
}
