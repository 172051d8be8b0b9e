package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plumbline.domain.job.JobCancelled;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("sampling")
class CancelledFitTest {

  @Test
  @Timeout(60)
  void a_cancelled_fit_passes_the_cancellation_through_and_frees_the_threads() throws Exception {
    SmallBrand brand = SmallBrand.of(60);
    SamplerSettings endless = new SamplerSettings(4, 100_000, 100_000, new Seed(1));
    try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
      FitMixModel fit = new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH);
      var command = new FitMixModel.Command(brand.spec(), brand.data(), endless);
      assertThatExceptionOfType(JobCancelled.class)
          .isThrownBy(
              () ->
                  fit.fit(
                      command,
                      (done, doing) -> {
                        if (done > 0.0501) {
                          throw new JobCancelled("no longer wanted");
                        }
                      }));
      Future<String> next = executor.submit(() -> "free");
      assertThat(next.get(5, TimeUnit.SECONDS)).isEqualTo("free");
    }
  }

  @Test
  void progress_never_goes_back_and_ends_at_one() {
    SmallBrand brand = SmallBrand.of(60);
    List<Double> told = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH)
          .fit(
              new FitMixModel.Command(
                  brand.spec(), brand.data(), new SamplerSettings(2, 100, 100, new Seed(1))),
              (done, doing) -> told.add(done));
    }
    assertThat(told).isSorted().hasSizeGreaterThan(4);
    assertThat(told.getLast()).isEqualTo(1.0);
  }

  @Test
  void the_report_says_how_long_it_took() {
    SmallBrand brand = SmallBrand.of(60);
    List<Instant> clock =
        new ArrayList<>(List.of(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofMillis(2500))));
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      FitMixModel fit = new FitMixModel(executor, HolidayCalendar.NONE, clock::removeFirst);
      var outcome =
          fit.fit(
              new FitMixModel.Command(
                  brand.spec(), brand.data(), new SamplerSettings(2, 100, 100, new Seed(1))),
              (done, doing) -> {});
      assertThat(outcome)
          .isInstanceOfSatisfying(
              FitMixModel.Outcome.Fitted.class,
              fitted ->
                  assertThat(fitted.model().report().sampling().wallSeconds()).isEqualTo(2.5));
    }
  }
}
