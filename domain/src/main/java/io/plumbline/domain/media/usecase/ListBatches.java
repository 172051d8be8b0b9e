package io.plumbline.domain.media.usecase;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Lists the files a brand has imported. */
public final class ListBatches {

  private final Batches batches;

  public ListBatches(Batches batches) {
    this.batches = batches;
  }

  /** Returns the brand's batches, newest first. */
  public List<Batch> newest(BrandId brand, int limit) {
    return batches.newest(brand, limit);
  }
}
