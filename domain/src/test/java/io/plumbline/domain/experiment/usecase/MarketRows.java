package io.plumbline.domain.experiment.usecase;

import static io.plumbline.domain.mix.registry.SampleRun.BRAND;

import io.plumbline.domain.experiment.LookSchedule;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Days of a plan's markets, sold about a thousand a day each, imported as they come. */
final class MarketRows {

  private final ExperimentBench bench;
  private final InMemoryBatches batches;
  private final TestPlan plan;
  private final int before;
  private final double effect;
  private final SplittableRandom noise = new SplittableRandom(6);
  private int come;

  /**
   * @param before days before the test
   * @param effect as a part of what the treated markets sell, while it runs
   */
  MarketRows(
      ExperimentBench bench, InMemoryBatches batches, TestPlan plan, int before, double effect) {
    this.bench = bench;
    this.batches = batches;
    this.plan = plan;
    this.before = before;
    this.effect = effect;
  }

  /** Imports what came since, so that there are {@code days} days of all markets. */
  void imported(int days) {
    List<Geo> all = new ArrayList<>(plan.treated());
    all.addAll(plan.control());
    imported(all, days - come);
    come = days;
  }

  /** Imports so many days more of every market but one. */
  void without(Geo missing, int more) {
    List<Geo> all = new ArrayList<>(plan.treated());
    all.addAll(plan.control());
    all.remove(missing);
    imported(all, more);
    come += more;
  }

  /** Imports so many days more of some markets. */
  void imported(List<Geo> markets, int days) {
    LocalDate first = plan.first().minusDays(before).plusDays(come);
    batches.add(
        new Batch(
            new UUID(0, 77 + come),
            BRAND,
            "markets-%d.csv".formatted(come),
            "%08x".formatted(come).repeat(8),
            "DAY from day",
            List.of("day"),
            days,
            (long) days * markets.size(),
            first,
            first.plusDays(days - 1L),
            bench.clock.instant(),
            ExperimentBench.MAYA),
        Granularity.DAY,
        rows -> {
          for (int t = 0; t < days; t++) {
            LocalDate day = first.plusDays(t);
            List<Observation> all = new ArrayList<>();
            for (Geo market : markets) {
              boolean dark =
                  plan.treated().contains(market)
                      && !day.isBefore(plan.first())
                      && !day.isAfter(plan.last());
              double sold = (1_000 + 20 * noise.nextGaussian()) * (dark ? 1 + effect : 1);
              all.add(row(t, day, market, new Measure(Measure.Kind.OUTCOME, "revenue"), sold));
              all.add(row(t, day, market, new Measure(Measure.Kind.SPEND, "tv"), dark ? 0 : 40));
            }
            rows.write(new SourceRow(t + 2L, List.of(day.toString()), all));
          }
        });
  }

  private static Observation row(int t, LocalDate day, Geo geo, Measure measure, double value) {
    return new Observation(
        t + 2L, day, geo, measure, BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
  }

  /** The plan, looked at in another way. */
  static TestPlan looked(TestPlan plan, LookSchedule looks) {
    return new TestPlan(
        plan.hypothesis(),
        plan.channel(),
        plan.item(),
        plan.creative(),
        plan.kind(),
        plan.treated(),
        plan.control(),
        plan.first(),
        plan.last(),
        plan.cooldownDays(),
        plan.spendChange(),
        plan.kpi(),
        plan.alpha(),
        plan.alternative(),
        looks,
        plan.design(),
        plan.preconditions(),
        plan.expectedLift(),
        plan.grade());
  }
}
