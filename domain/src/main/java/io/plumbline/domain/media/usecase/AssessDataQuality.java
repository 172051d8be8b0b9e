package io.plumbline.domain.media.usecase;

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

/** Says what a brand's data are worth, each series at the granularity it was reported in. */
public final class AssessDataQuality {

  private final Batches batches;
  private final InstantSource clock;

  public AssessDataQuality(Batches batches, InstantSource clock) {
    this.batches = batches;
    this.clock = clock;
  }

  /** Returns the report on the brand's data as of today; without series if it has no data. */
  public DataQualityReport assess(BrandId brand) {
    Map<Granularity, MediaDataset.Assembler> assemblers = new EnumMap<>(Granularity.class);
    batches.observations(
        brand,
        (source, observation) ->
            assemblers.computeIfAbsent(source, MediaDataset::assembler).add(source, observation));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return assemblers.values().stream()
        .map(assembler -> DataQualityReport.of(assembler.assemble(), today))
        .reduce(DataQualityReport::and)
        .orElseGet(() -> new DataQualityReport(today, List.of(), List.of()));
  }
}
