package io.plumbline.application;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads, beside everything else, what Home keeps of each brand's data and runs: after a start and
 * after each job, which may have brought new ones. So not the first person waits for it: with three
 * years of fifty geos it takes seconds.
 */
@Dependent
class ReadAhead {

  private static final Logger LOG = Logger.getLogger(ReadAhead.class.getName());

  private final ListBrands brands;
  private final AssessDataQuality quality;
  private final JudgeForecasts forecasts;
  private final Executor reader =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("read-ahead").daemon().priority(Thread.MIN_PRIORITY).factory());

  @Inject
  ReadAhead(ListBrands brands, AssessDataQuality quality, JudgeForecasts forecasts) {
    this.brands = brands;
    this.quality = quality;
    this.forecasts = forecasts;
  }

  /** Begins, or goes on after what it is at; nobody waits for the end of it. */
  void begin() {
    reader.execute(
        () -> {
          try {
            brands.list().stream().map(Brand::id).forEach(this::read);
          } catch (RuntimeException failure) {
            LOG.log(Level.FINE, "Not read ahead; pages read for themselves.", failure);
          }
        });
  }

  private void read(BrandId brand) {
    quality.assess(brand);
    forecasts.judge(brand);
  }
}
