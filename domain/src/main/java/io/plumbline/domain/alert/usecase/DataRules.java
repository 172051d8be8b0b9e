package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.RuleReader;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.alert.rule.DataGaps;
import io.plumbline.domain.alert.rule.ExternalFactors;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** The facts of the rules about a brand's data. */
public final class DataRules implements RuleReader {

  private final Batches batches;
  private final InstantSource clock;

  public DataRules(Batches batches, InstantSource clock) {
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  public RuleReading read(BrandId brand, AlertRule rule) {
    return switch (rule) {
      case EXTERNAL_FACTOR -> factors(brand);
      case DATA_GAP -> gaps(brand);
      default -> throw new IllegalArgumentException("%s is not read here.".formatted(rule));
    };
  }

  private RuleReading gaps(BrandId brand) {
    Map<Granularity, MediaDataset.Assembler> sets = new EnumMap<>(Granularity.class);
    batches.observations(
        brand,
        (source, observation) ->
            sets.computeIfAbsent(source, MediaDataset::assembler).add(source, observation));
    return DataGaps.of(
        sets.values().stream().map(MediaDataset.Assembler::assemble).toList(),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private RuleReading factors(BrandId brand) {
    MediaDataset.Assembler weeks = MediaDataset.assembler(Granularity.WEEK);
    batches.observations(
        brand,
        (source, observation) -> {
          if (observation.measure().kind() == Measure.Kind.CONTROL) {
            weeks.add(source, observation);
          }
        });
    return ExternalFactors.of(weeks.assemble());
  }
}
