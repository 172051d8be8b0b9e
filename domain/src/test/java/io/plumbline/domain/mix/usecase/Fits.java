package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.Seed;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fits for the tests, on so many threads. */
public final class Fits {

  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

  private Fits() {}

  public static SamplerSettings settings(int warmup, int draws, long seed) {
    return new SamplerSettings(4, warmup, draws, new Seed(seed));
  }

  static FitMixModel.Outcome outcome(
      MixModelSpec spec, MediaDataset data, SamplerSettings settings, int threads) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      return new FitMixModel(executor, HolidayCalendar.NONE, () -> NOW)
          .fit(new FitMixModel.Command(spec, data, settings), ProgressListener.NONE);
    }
  }

  public static FittedMixModel fitted(
      MixModelSpec spec, MediaDataset data, SamplerSettings settings, int threads) {
    return switch (outcome(spec, data, settings, threads)) {
      case FitMixModel.Outcome.Fitted(var model, var _) -> model;
      case FitMixModel.Outcome.Refused(var findings) ->
          throw new AssertionError("refused: " + findings);
    };
  }

  public static FittedMixModel fitted(SmallBrand brand, long seed) {
    return fitted(brand.spec(), brand.data(), settings(300, 250, seed), 2);
  }
}
