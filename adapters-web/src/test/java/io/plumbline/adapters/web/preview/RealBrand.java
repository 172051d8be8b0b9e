package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.usecase.FitMixModel;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Seed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small brand whose model is no pretence: it is fitted, once for all tests, so that its run can
 * be asked. One channel may lift the other, which a last-click table speaks of.
 */
public final class RealBrand {

  /** Whose run can be asked. */
  public static final BrandId BAYSIDE = new BrandId("bayside-stores");

  static final String TEXT = "name: Bayside Stores\n";

  private static final int WEEKS = 60;

  private static final class Holder {
    static final FittedMixModel MODEL = fit();
  }

  private RealBrand() {}

  static MixModelSpec spec() {
    MixModelSpec spec = SmallBrand.of(WEEKS).spec();
    ChannelSpec tv = spec.channels().get(0);
    ChannelSpec search = spec.channels().get(1);
    return spec.with(
        List.of(
            tv.lifting(List.of(new ChannelId("search"))),
            search.comparedWith("search_last_click")));
  }

  private static MediaDataset data() {
    double[] clicked = new double[WEEKS];
    Arrays.setAll(clicked, t -> t % 4 == 0 ? Double.NaN : 90 + t);
    return SmallBrand.of(WEEKS).lastClick("search", clicked).data();
  }

  private static FittedMixModel fit() {
    SamplerSettings settings = new SamplerSettings(2, 150, 100, new Seed(7));
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      return switch (new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH)
          .fit(new FitMixModel.Command(spec(), data(), settings), ProgressListener.NONE)) {
        case FitMixModel.Outcome.Fitted(var model, var _) -> model;
        case FitMixModel.Outcome.Refused(var findings) ->
            throw new IllegalStateException(findings.toString());
      };
    }
  }

  /** Adds the brand, its data and its run to a world. */
  public static ModelRun in(World world) {
    world.brands.add(new Brand(BAYSIDE, "Bayside Stores", Currency.getInstance("USD")));
    imported(world);
    ModelRun run =
        new ModelRun(
            world.id(),
            BAYSIDE,
            1,
            world.now(),
            Actor.human("lead"),
            TEXT,
            CodeVersion.UNKNOWN,
            Holder.MODEL.report());
    world.runs.add(run, Holder.MODEL.posterior());
    return run;
  }

  /** Imports the brand's data, once more if they are there: the same numbers in another file. */
  public static void imported(World world) {
    imported(world, data());
  }

  /** Imports the brand's data with another number in a period that its run saw. */
  public static void corrected(World world) {
    SmallBrand brand = SmallBrand.of(WEEKS);
    brand.spend("tv")[10] += 1;
    imported(world, brand.data());
  }

  private static void imported(World world, MediaDataset data) {
    List<LocalDate> weeks = data.periods();
    Batch batch =
        new Batch(
            world.id(),
            BAYSIDE,
            "bayside.csv",
            "%064x".formatted(world.id().getLeastSignificantBits()),
            "WEEK from week",
            List.of("week"),
            weeks.size(),
            weeks.size(),
            weeks.getFirst(),
            weeks.getLast(),
            world.now(),
            Actor.human("lead"));
    world.batches.add(
        batch,
        Granularity.WEEK,
        rows -> {
          for (int t = 0; t < weeks.size(); t++) {
            rows.write(new SourceRow(t + 2L, List.of(), observations(data, t)));
          }
        });
  }

  private static List<Observation> observations(MediaDataset data, int t) {
    List<Observation> observations = new ArrayList<>();
    for (Measure measure : data.measures()) {
      double value = data.series(measure)[t];
      if (!Double.isNaN(value)) {
        observations.add(
            new Observation(
                t + 2L, data.periods().get(t), Geo.NATIONAL, measure, new BigDecimal(value)));
      }
    }
    return observations;
  }
}
