package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SeriesCoverage;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Batches of which one brand's cannot be read. */
record BrokenBatches(BrandId brand, Batches others) implements Batches {

  @Override
  public void add(Batch batch, Granularity granularity, Consumer<RowWriter> rows) {
    others.add(batch, granularity, rows);
  }

  @Override
  public Optional<Batch> withHash(BrandId of, String sha256, String mapping) {
    return others.withHash(of, sha256, mapping);
  }

  @Override
  public List<Batch> newest(BrandId of, int limit) {
    if (of.equals(brand)) {
      throw new IllegalStateException("The disk is gone.");
    }
    return others.newest(of, limit);
  }

  @Override
  public void observations(BrandId of, BiConsumer<Granularity, Observation> reader) {
    others.observations(of, reader);
  }

  @Override
  public List<SeriesCoverage> coverage(BrandId of) {
    return others.coverage(of);
  }
}
