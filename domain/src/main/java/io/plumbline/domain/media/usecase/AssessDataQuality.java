package io.plumbline.domain.media.usecase;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Says what a brand's data are worth, each series at the granularity it was reported in. */
public final class AssessDataQuality {

  /** What was said of the data when this batch was the newest: batches only grow. */
  private record Assessed(UUID newest, DataQualityReport report) {}

  private final Map<BrandId, Assessed> kept = new ConcurrentHashMap<>();
  private final Batches batches;
  private final InstantSource clock;

  public AssessDataQuality(Batches batches, InstantSource clock) {
    this.batches = batches;
    this.clock = clock;
  }

  /** Returns the report on the brand's data as of today; without series if it has no data. */
  public DataQualityReport assess(BrandId brand) {
    UUID newest = batches.newest(brand, 1).stream().map(Batch::id).findFirst().orElse(null);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (newest == null) {
      return new DataQualityReport(today, List.of(), List.of());
    }
    Assessed before = kept.get(brand);
    if (before != null && before.newest().equals(newest) && before.report().asOf().equals(today)) {
      return before.report();
    }
    DataQualityReport report = report(brand, today);
    kept.put(brand, new Assessed(newest, report));
    return report;
  }

  private DataQualityReport report(BrandId brand, LocalDate today) {
    Map<Granularity, MediaDataset.Assembler> assemblers = new EnumMap<>(Granularity.class);
    batches.observations(
        brand,
        (source, observation) ->
            assemblers.computeIfAbsent(source, MediaDataset::assembler).add(source, observation));
    return assemblers.values().stream()
        .map(assembler -> DataQualityReport.of(assembler.assemble(), today))
        .reduce(DataQualityReport::and)
        .orElseGet(() -> new DataQualityReport(today, List.of(), List.of()));
  }
}
