package io.plumbline.application;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads once, beside everything else, what Home keeps of each brand's data and runs, so that not
 * the first person after a start waits for it: with three years of fifty geos it takes seconds.
 */
@Dependent
class ReadAhead {

  private static final Logger LOG = Logger.getLogger(ReadAhead.class.getName());

  private final ListBrands brands;
  private final AssessDataQuality quality;
  private final JudgeForecasts forecasts;

  @Inject
  ReadAhead(ListBrands brands, AssessDataQuality quality, JudgeForecasts forecasts) {
    this.brands = brands;
    this.quality = quality;
    this.forecasts = forecasts;
  }

  /** Begins; nobody waits for the end of it. */
  void begin() {
    Thread.ofPlatform()
        .name("read-ahead")
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .start(
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
