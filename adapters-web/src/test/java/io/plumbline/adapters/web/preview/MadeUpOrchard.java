package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.World.ORCHARD;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.usecase.FitMixModel;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Seed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Orchard Travel: twelve channels, a price and a promotion, fitted in earnest but briefly. */
final class MadeUpOrchard {

  /** Names the specification among those that {@link CannedFormats} reads. */
  static final String TEXT = "name: Orchard Travel, national\n";

  private static final LocalDate FIRST = LocalDate.of(2024, 12, 2);
  private static final int WEEKS = 104;
  private static final int AS_MANY_AS_A_FULL_FIT = 1000;

  private static final List<String> CHANNELS =
      List.of(
          "paid_social",
          "search",
          "retail_media",
          "tv",
          "online_video",
          "display",
          "radio",
          "out_of_home",
          "newspaper",
          "direct_mail",
          "audio",
          "affiliates");

  private static final class Fit {
    private static final FittedMixModel ONCE = fit();
  }

  private MadeUpOrchard() {}

  static MixModelSpec spec() {
    return MixModelSpec.national(
        "Orchard Travel, national",
        "orchard.csv",
        Granularity.WEEK,
        "week",
        new KpiSpec("revenue", KpiSpec.Kind.REVENUE),
        CHANNELS.stream()
            .map(
                name ->
                    ChannelSpec.paid(
                        new ChannelId(name),
                        name,
                        new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 8),
                        new SaturationSpec(SaturationSpec.Family.HILL, false)))
            .toList(),
        List.of(new ControlSpec("price", false), new ControlSpec("promotion", true)));
  }

  /** Adds the brand with its data and a run that can be asked. */
  static void of(World world) {
    world.brands.add(new Brand(ORCHARD, "Orchard Travel", Currency.getInstance("USD")));
    imported(world, observations());
    ModelRun run =
        new ModelRun(
            world.id(),
            ORCHARD,
            world.runs.nextNumber(ORCHARD),
            world.clock.instant(),
            Actor.human("lead"),
            TEXT,
            CodeVersion.UNKNOWN,
            Fit.ONCE.report());
    world.runs.add(run, often(Fit.ONCE.posterior()));
  }

  private static void imported(World world, List<List<Observation>> weeks) {
    Batch batch =
        new Batch(
            world.id(),
            ORCHARD,
            "orchard.csv",
            "%064x".formatted(weeks.hashCode() & 0xffffffffL),
            "WEEK from week",
            List.of("week", "revenue"),
            weeks.size(),
            15L * weeks.size(),
            FIRST,
            FIRST.plusWeeks(weeks.size() - 1L),
            world.clock.instant(),
            Actor.human("lead"));
    world.batches.add(
        batch,
        Granularity.WEEK,
        rows -> {
          for (List<Observation> week : weeks) {
            rows.write(
                new SourceRow(
                    week.getFirst().row(), List.of(week.getFirst().date().toString()), week));
          }
        });
  }

  /** Imports another account of the first week. */
  static void changed(World world) {
    imported(
        world,
        List.of(
            observations().getFirst().stream()
                .map(
                    one ->
                        new Observation(
                            one.row(),
                            one.date(),
                            one.geo(),
                            one.measure(),
                            one.value().add(BigDecimal.ONE)))
                .toList()));
  }

  private static FittedMixModel fit() {
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    observations().forEach(week -> week.forEach(one -> assembler.add(Granularity.WEEK, one)));
    SamplerSettings settings = new SamplerSettings(2, 120, 100, new Seed(12));
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      FitMixModel.Outcome outcome =
          new FitMixModel(executor, HolidayCalendar.EMPTY, World.TIME::instant)
              .fit(
                  new FitMixModel.Command(spec(), assembler.assemble(), settings),
                  ProgressListener.NONE);
      return switch (outcome) {
        case FitMixModel.Outcome.Fitted(var model, var _) -> model;
        case FitMixModel.Outcome.Refused(var findings) ->
            throw new IllegalStateException(findings.toString());
      };
    }
  }

  /** The same draws over and over, until there are as many as a full fit has: 4,000. */
  private static Posterior often(Posterior brief) {
    int names = brief.names().size();
    int draws = 4 * AS_MANY_AS_A_FULL_FIT;
    double[] values = new double[draws * names];
    double[] densities = new double[draws];
    int known = brief.chains() * brief.draws();
    for (int d = 0; d < draws; d++) {
      System.arraycopy(brief.values(), d % known * names, values, d * names, names);
      densities[d] = brief.logDensities()[d % known];
    }
    return new Posterior(brief.names(), 4, AS_MANY_AS_A_FULL_FIT, values, densities);
  }

  private static List<List<Observation>> observations() {
    Random random = new Random(12);
    List<List<Observation>> weeks = new ArrayList<>();
    double[] carried = new double[CHANNELS.size()];
    for (int t = 0; t < WEEKS; t++) {
      List<Observation> week = new ArrayList<>();
      boolean promoted = t % 13 == 5;
      double price = 99 + 4 * Math.sin(t / 9.0) + random.nextGaussian();
      double revenue =
          900_000
              + 60_000 * Math.sin(2 * Math.PI * t / 52.18)
              - 3_000 * (price - 99)
              + (promoted ? 80_000 : 0)
              + 18_000 * random.nextGaussian();
      for (int m = 0; m < CHANNELS.size(); m++) {
        double usual = 9_000 + 3_000 * m;
        double spend = Math.rint(usual * (0.5 + random.nextDouble()));
        carried[m] = spend + 0.45 * carried[m];
        revenue += (190_000 - 9_000 * m) * carried[m] / (carried[m] + 2.2 * usual);
        week.add(seen(t, Measure.Kind.SPEND, CHANNELS.get(m), spend));
      }
      week.add(seen(t, Measure.Kind.CONTROL, "price", Math.rint(100 * price) / 100));
      week.add(seen(t, Measure.Kind.CONTROL, "promotion", promoted ? 1 : 0));
      week.add(seen(t, Measure.Kind.OUTCOME, "revenue", Math.rint(revenue)));
      weeks.add(week);
    }
    return weeks;
  }

  private static Observation seen(int week, Measure.Kind kind, String name, double value) {
    return new Observation(
        week + 2L,
        FIRST.plusWeeks(week),
        Geo.NATIONAL,
        new Measure(kind, name),
        BigDecimal.valueOf(value));
  }
}
