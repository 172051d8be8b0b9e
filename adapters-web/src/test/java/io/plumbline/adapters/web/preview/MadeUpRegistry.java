package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.World.LAKESIDE;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.champion.PromotionPolicy;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.DecidePromotion;
import io.plumbline.domain.mix.usecase.RequestPromotion;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lakeside Foods: clean data and runs of them, so that one can be made champion. */
final class MadeUpRegistry {

  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);
  private static final int WEEKS = 143;
  private static final CodeVersion CODE = new CodeVersion("0.1.0", "4be1d07");

  private static final String SPEC =
      """
      name: Lakeside Foods, national
      data: lakeside-2024.csv
      grain: week
      date: week
      kpi: {column: revenue, kind: revenue}
      channels:
        - name: TV
          spend: tv
          adstock: {family: geometric, max_lag: 13}
          saturation: {family: hill, slope: fixed}
          # prior: the default, which depends on the KPI
      window: {holdout: 8}
      """;

  private static final String BELIEVED =
      SPEC.replace("slope: fixed", "slope: free")
          .replace(
              "# prior: the default, which depends on the KPI",
              "prior: {roi: {family: lognormal, median: 1.5, sd_log: 0.5}}");

  private MadeUpRegistry() {}

  /** Adds the brand with five runs; the third is backtested. */
  static void of(World world) {
    world.brands.add(new Brand(LAKESIDE, "Lakeside Foods", Currency.getInstance("USD")));
    imported(world);
    String hash = hash(world);
    add(world, MadeUpReport.report(8, Verdict.FAIL, 0.184), "bayes", hash, 1, SPEC);
    add(world, MadeUpReport.report(0, Verdict.REVIEW, 0), "bayes", hash, 0.97, SPEC);
    ModelRun third = add(world, MadeUpReport.passing(8), "bayes", hash, 1, SPEC);
    add(
        world,
        MadeUpReport.withoutHealth(MadeUpReport.report(8, Verdict.REVIEW, 0.071)),
        "ridge",
        hash,
        0.9,
        SPEC);
    add(world, MadeUpReport.report(8, Verdict.PASS, 0.055), "bayes", hash, 1.18, BELIEVED);
    world.backtests.add(backtest(world, third));
  }

  private static ModelRun add(
      World world, MixModelReport report, String family, String hash, double moved, String spec) {
    return world.run(LAKESIDE, spec, CODE, as(report, family, hash, moved));
  }

  private static void imported(World world) {
    Batch batch =
        new Batch(
            world.id(),
            LAKESIDE,
            "lakeside-2024.csv",
            "a41c".repeat(16),
            "WEEK from week",
            List.of("week", "tv", "revenue"),
            WEEKS,
            2L * WEEKS,
            FIRST,
            FIRST.plusWeeks(WEEKS - 1L),
            world.clock.instant(),
            Actor.human("lead"));
    world.batches.add(
        batch,
        Granularity.WEEK,
        rows -> {
          for (int t = 0; t < WEEKS; t++) {
            LocalDate week = FIRST.plusWeeks(t);
            rows.write(
                new SourceRow(
                    t + 2L,
                    List.of(week.toString(), "1", "2"),
                    List.of(
                        seen(t, week, Measure.Kind.SPEND, "TV", 1_000 + 37L * (t % 11)),
                        seen(
                            t, week, Measure.Kind.OUTCOME, "revenue", 240_000 + 913L * (t % 13)))));
          }
        });
  }

  private static Observation seen(
      int row, LocalDate week, Measure.Kind kind, String name, long value) {
    return new Observation(
        row + 2L, week, Geo.NATIONAL, new Measure(kind, name), BigDecimal.valueOf(value));
  }

  /** Returns the hash of the brand's numbers, as a fit would. */
  private static String hash(World world) {
    SpecFormat.Reading reading = new CannedFormats().read(CannedFormats.TEXT, "SPEC.yaml");
    MixModelSpec spec = ((SpecFormat.Reading.Read) reading).spec();
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    world.batches.observations(LAKESIDE, assembler::add);
    WindowSpec whole = new WindowSpec(FIRST, FIRST.plusWeeks(WEEKS - 1L), 8);
    Resolution resolution = spec.over(whole).resolve(assembler.assemble(), HolidayCalendar.EMPTY);
    return ((Resolution.Resolved) resolution).model().sha256();
  }

  private static MixModelReport as(MixModelReport of, String family, String hash, double moved) {
    MixModelReport.Data data = of.data();
    return new MixModelReport(
        "Lakeside Foods, national",
        family,
        of.kpi(),
        new MixModelReport.Data(data.periods(), 1, data.first(), data.last(), hash),
        of.sampling(),
        family.equals("ridge") ? withoutChains(of.diagnostics()) : of.diagnostics(),
        of.accuracy(),
        of.baseline(),
        channels(of.channels(), moved),
        of.organic(),
        of.treatments(),
        of.halos(),
        of.geos(),
        of.trailing(),
        of.calibrations(),
        of.decomposition(),
        of.health());
  }

  private static Diagnostics withoutChains(Diagnostics of) {
    return new Diagnostics(Double.NaN, 0, 0, Double.NaN, 0, of.verdict(), of.checks());
  }

  /** Moves what every second channel brought by a factor. */
  private static List<ChannelResult> channels(List<ChannelResult> channels, double moved) {
    List<ChannelResult> all = new ArrayList<>();
    for (int i = 0; i < channels.size(); i++) {
      ChannelResult one = channels.get(i);
      double by = i % 2 == 1 ? moved : 1;
      all.add(
          new ChannelResult(
              one.channel(),
              one.spend(),
              scaled(one.contribution(), by),
              scaled(one.contributionShare(), by),
              times(one.roi(), by),
              times(one.marginalRoi(), by),
              List.of(),
              one.costPerIncrementalKpi(),
              one.carryoverShare(),
              one.parameters(),
              one.averageSpend(),
              one.highestSpend(),
              one.responseCurve()));
    }
    return all;
  }

  private static @Nullable Estimate times(@Nullable Estimate one, double by) {
    return one == null ? null : scaled(one, by);
  }

  private static Estimate scaled(Estimate one, double by) {
    return MadeUpReport.around(one.mean() * by, one.sd() * by);
  }

  /** Returns a backtest of eight origins; the last reach no quarter ahead. */
  private static RunBacktest backtest(World world, ModelRun run) {
    List<OriginScore> scores = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      LocalDate origin = FIRST.plusWeeks(WEEKS - 5L - 4L * (7 - i));
      double error = 0.041 + 0.012 * Math.sin(1.7 * i) + (i == 2 ? 0.06 : 0);
      scores.add(
          new OriginScore(
              origin, 4, error, error * 1.05, 0.01 - 0.004 * i, 0.75 + 0.25 * (i % 2), 1.004));
      if (i < 6) {
        double far = 1.4 * error + 0.02;
        scores.add(
            new OriginScore(
                origin, 13, far, far * 1.1, 0.02 - 0.006 * i, i == 2 ? 0.692 : 0.923, 1.004));
      }
    }
    return new RunBacktest(
        world.id(),
        run.brand(),
        run.id(),
        world.clock.instant(),
        Actor.human("lead"),
        BacktestRequest.Purpose.ASKED_FOR,
        null,
        CODE,
        new Backtest(
            ModelFamily.BAYES,
            RollingOrigin.DEFAULT,
            run.report().data().sha256(),
            scores,
            List.of()));
  }

  /** Backtests as the worker would, in so many steps. */
  static Work backtesting(World world, int steps, Runnable between) {
    return (job, progress) -> {
      for (int i = 1; i <= steps; i++) {
        progress.report((double) i / steps, "Origin %d of 8".formatted(1 + 7 * i / steps));
        between.run();
      }
      BacktestRequest asked = world.backtestRequests.find(job.subject()).orElseThrow();
      ModelRun run =
          world.runs.find(asked.brand(), new RunReference.ById(asked.run())).orElseThrow();
      return new Work.Conclusion.Done(
          () -> {
            world.backtests.add(backtest(world, run));
            return "Backtest of %s: error 4.8%%.".formatted(run.label());
          });
    };
  }

  static RequestPromotion requests(World world) {
    return new RequestPromotion(
        world.promotions,
        world.runs,
        new CannedFormats(),
        world.batches,
        world.people,
        new FindSteward(world.programmes, world.people),
        PromotionPolicy.DEFAULT,
        world.ledger,
        world::id,
        world.transaction,
        world.clock);
  }

  static DecidePromotion decisions(World world) {
    return new DecidePromotion(
        world.promotions,
        world.runs,
        new CannedFormats(),
        world.batches,
        world.people,
        new FindSteward(world.programmes, world.people),
        PromotionPolicy.DEFAULT,
        world.ledger,
        world::id,
        world.transaction,
        world.clock);
  }
}
