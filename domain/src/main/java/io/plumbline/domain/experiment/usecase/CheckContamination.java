package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Contamination;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the spend of a test's markets to its plan, by what was imported. */
public final class CheckContamination {

  /** How many days before the test tell what was spent before. */
  private static final int DAYS_BEFORE = 56;

  /** Sums and counts of periods before and during the test. */
  private static final class Sums {
    double before;
    int periodsBefore;
    double during;
    int periodsDuring;
  }

  private final ExperimentBook book;
  private final Batches batches;

  public CheckContamination(ExperimentBook book, Batches batches) {
    this.book = book;
    this.batches = batches;
  }

  /** Returns what spoils the test; none for one that did not begin, or names no markets. */
  public List<Finding> check(BrandId brand, String label) {
    return book.find(brand, label)
        .map(ExperimentHistory::experiment)
        .filter(test -> test instanceof Experiment.Running || test instanceof Experiment.ReadOut)
        .map(Experiment::plan)
        .filter(plan -> !plan.control().isEmpty())
        .map(plan -> Contamination.of(plan, spend(brand, plan)))
        .orElse(List.of());
  }

  /** By day where there are days, else by week; a week that the test cuts is left out. */
  private Map<Geo, Contamination.Spend> spend(BrandId brand, TestPlan plan) {
    Map<Granularity, Map<Geo, Sums>> known = new EnumMap<>(Granularity.class);
    Measure spent = new Measure(Measure.Kind.SPEND, plan.channel().value());
    batches.observations(
        brand,
        spent,
        (grain, observation) ->
            add(
                known
                    .computeIfAbsent(grain, first -> new HashMap<>())
                    .computeIfAbsent(observation.geo(), first -> new Sums()),
                plan,
                observation.date(),
                grain.days(),
                observation.value().doubleValue()));
    Map<Geo, Contamination.Spend> spend = new HashMap<>();
    known
        .getOrDefault(
            known.containsKey(Granularity.DAY) ? Granularity.DAY : Granularity.WEEK, Map.of())
        .forEach(
            (geo, sums) -> {
              if (sums.periodsBefore > 0 && sums.periodsDuring > 0) {
                spend.put(
                    geo,
                    new Contamination.Spend(
                        sums.before / sums.periodsBefore, sums.during / sums.periodsDuring));
              }
            });
    return spend;
  }

  private static void add(Sums sums, TestPlan plan, LocalDate first, int days, double value) {
    LocalDate last = first.plusDays(days - 1L);
    if (last.isBefore(plan.first()) && !first.isBefore(plan.first().minusDays(DAYS_BEFORE))) {
      sums.before += value;
      sums.periodsBefore++;
    } else if (!first.isBefore(plan.first()) && !last.isAfter(plan.last())) {
      sums.during += value;
      sums.periodsDuring++;
    }
  }
}
