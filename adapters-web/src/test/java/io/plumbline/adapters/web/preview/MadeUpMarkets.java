package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.World.HARBOUR;

import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Days of the markets of a test, made up: the treated ones sell less while nothing is spent. */
final class MadeUpMarkets {

  private static final int BEFORE = 112;
  private static final double SOLD_LESS = 0.061;
  private static final double SPEND = 590;

  private MadeUpMarkets() {}

  /** Imports them, from sixteen weeks before the test to the last day that counts. */
  static void of(World world, TestPlan plan) {
    LocalDate first = plan.first().minusDays(BEFORE);
    int days = (int) ChronoUnit.DAYS.between(first, plan.counted()) + 1;
    List<Geo> markets = new ArrayList<>(plan.treated());
    markets.addAll(plan.control());
    world.batches.add(
        new Batch(
            world.id(),
            HARBOUR,
            "harbour-markets.csv",
            "77aa01c9".repeat(8),
            "DAY from day",
            List.of("day", "market", "search", "revenue"),
            days,
            2L * days * markets.size(),
            first,
            plan.counted(),
            world.now(),
            Actor.human("lead")),
        Granularity.DAY,
        rows -> {
          SplittableRandom noise = new SplittableRandom(20_261_122);
          for (int t = 0; t < days; t++) {
            LocalDate day = first.plusDays(t);
            List<Observation> all = new ArrayList<>();
            double common = 0.02 * noise.nextGaussian();
            for (int g = 0; g < markets.size(); g++) {
              boolean dark =
                  plan.treated().contains(markets.get(g))
                      && !day.isBefore(plan.first())
                      && !day.isAfter(plan.last());
              double base = 18_000 + 2_900 * g;
              double week = 1 + 0.09 * Math.sin(2 * Math.PI * day.getDayOfWeek().getValue() / 7);
              double sold =
                  base
                      * week
                      * (1 + 0.0006 * t + common + 0.022 * noise.nextGaussian())
                      * (dark ? 1 - SOLD_LESS : 1);
              all.add(
                  observation(
                      t, day, markets.get(g), Measure.Kind.SPEND, "Search", dark ? 0 : SPEND));
              all.add(observation(t, day, markets.get(g), Measure.Kind.OUTCOME, "revenue", sold));
            }
            rows.write(new SourceRow(t + 2L, List.of(day.toString(), "", "", ""), all));
          }
        });
  }

  private static Observation observation(
      int t, LocalDate day, Geo geo, Measure.Kind kind, String name, double value) {
    return new Observation(
        t + 2L,
        day,
        geo,
        new Measure(kind, name),
        BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
  }
}
