package io.plumbline.domain.change.usecase;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a brand's outcome came to, day by day or week by week, as it is known now. */
final class Outcomes {

  private final SpecFormat format;
  private final Batches batches;

  Outcomes(SpecFormat format, Batches batches) {
    this.format = format;
    this.batches = batches;
  }

  /**
   * Returns the outcome that the run models, of each period of this length in which every geo
   * reported one; empty if its specification cannot be read any more.
   */
  NavigableMap<LocalDate, Double> of(ModelRun run, Granularity granularity) {
    Optional<MixModelSpec> spec = spec(run);
    return spec.isEmpty()
        ? new TreeMap<>()
        : of(run.brand(), spec.get().outcomeMeasure(), granularity, Set.of());
  }

  /** Returns the outcome where and while a test ran; NaN if nobody knows. */
  double during(ModelRun run, LiftTest test) {
    Optional<MixModelSpec> spec = spec(run);
    if (spec.isEmpty()) {
      return Double.NaN;
    }
    Granularity granularity = spec.get().granularity();
    NavigableMap<LocalDate, Double> known =
        of(run.brand(), spec.get().outcomeMeasure(), granularity, new HashSet<>(test.geos()));
    LocalDate from = test.start().minusDays(granularity.days() - 1L);
    return known.subMap(from, true, test.end(), true).values().stream()
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  private Optional<MixModelSpec> spec(ModelRun run) {
    return format.read(run.spec(), run.label()) instanceof SpecFormat.Reading.Read(var spec)
        ? Optional.of(spec)
        : Optional.empty();
  }

  private NavigableMap<LocalDate, Double> of(
      BrandId brand, Measure outcome, Granularity granularity, Set<Geo> only) {
    Map<LocalDate, Map<Geo, Double>> all = new HashMap<>();
    Set<Geo> geos = new HashSet<>();
    batches.observations(
        brand,
        outcome,
        (grain, observation) -> {
          if (grain == granularity && (only.isEmpty() || only.contains(observation.geo()))) {
            geos.add(observation.geo());
            all.computeIfAbsent(observation.date(), first -> new HashMap<>())
                .put(observation.geo(), observation.value().doubleValue());
          }
        });
    NavigableMap<LocalDate, Double> sums = new TreeMap<>();
    all.forEach(
        (date, values) -> {
          if (values.size() == geos.size()) {
            sums.put(date, values.values().stream().mapToDouble(Double::doubleValue).sum());
          }
        });
    return sums;
  }
}
