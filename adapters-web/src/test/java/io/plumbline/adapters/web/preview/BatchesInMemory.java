package io.plumbline.adapters.web.preview;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Batches in memory; of their rows only the observations. */
public final class BatchesInMemory implements Batches {

  private record Held(Batch batch, Granularity granularity, List<Observation> observations) {}

  private final List<Held> batches = new CopyOnWriteArrayList<>();

  @Override
  public void add(Batch batch, Granularity granularity, Consumer<RowWriter> rows) {
    List<Observation> observations = new ArrayList<>();
    rows.accept(row -> observations.addAll(row.observations()));
    batches.add(new Held(batch, granularity, observations));
  }

  @Override
  public Optional<Batch> withHash(BrandId brand, String sha256) {
    return newest(brand, Integer.MAX_VALUE).stream()
        .filter(batch -> batch.sha256().equals(sha256))
        .findFirst();
  }

  @Override
  public List<Batch> newest(BrandId brand, int limit) {
    return batches.reversed().stream()
        .map(Held::batch)
        .filter(batch -> batch.brand().equals(brand))
        .limit(limit)
        .toList();
  }

  @Override
  public void observations(BrandId brand, BiConsumer<Granularity, Observation> reader) {
    for (Held held : batches) {
      if (held.batch().brand().equals(brand)) {
        held.observations().forEach(one -> reader.accept(held.granularity(), one));
      }
    }
  }
}
