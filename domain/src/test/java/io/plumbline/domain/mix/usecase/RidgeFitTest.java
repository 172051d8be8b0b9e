package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.job.JobCancelled;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A small brand with known truth, fitted by the fast family. */
@Tag("sampling")
class RidgeFitTest {

  private static final SamplerSettings SETTINGS = new SamplerSettings(4, 200, 100, new Seed(1));
  private static final int WEEKS = 156;
  private static final SmallBrand BRAND = SmallBrand.of(WEEKS);
  private static final FittedMixModel MODEL = fitted(BRAND, 2);

  private static FittedMixModel fitted(SmallBrand brand, int threads) {
    return switch (outcome(brand, threads, ProgressListener.NONE)) {
      case FitMixModel.Outcome.Fitted(var model, var _) -> model;
      case FitMixModel.Outcome.Refused(var findings) -> throw new AssertionError(findings);
    };
  }

  private static FitMixModel.Outcome outcome(
      SmallBrand brand, int threads, ProgressListener progress) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      return new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH)
          .fit(
              new FitMixModel.Command(brand.spec(), brand.data(), SETTINGS, ModelFamily.RIDGE),
              progress);
    }
  }

  @Test
  void what_the_channels_truly_brought_is_found_within_a_third() {
    double[] tv = BRAND.spend("tv");
    double[] search = BRAND.spend("search");
    double carried = 0;
    double byTv = 0;
    double bySearch = 0;
    for (int t = 0; t < WEEKS; t++) {
      carried = 0.5 * carried + 0.5 * tv[t];
      byTv += 250 * carried / (carried + 40);
      bySearch += 150 * search[t] / (search[t] + 30);
    }
    assertFound(MODEL.report().channels().get(0), byTv);
    assertFound(MODEL.report().channels().get(1), bySearch);
  }

  private static void assertFound(ChannelResult channel, double truth) {
    CredibleInterval interval = channel.contribution().interval();
    assertThat(channel.contribution().median()).isBetween(truth * 2 / 3, truth * 4 / 3);
    assertThat(interval.upper() - interval.lower()).isGreaterThan(0.1 * truth);
  }

  @Test
  void no_draw_has_a_channel_that_harms() {
    assertThat(MODEL.report().channels())
        .allSatisfy(
            channel ->
                assertThat(channel.contribution().interval().lower()).isGreaterThanOrEqualTo(0));
    int roi = MODEL.posterior().names().indexOf("roi.tv");
    int width = MODEL.posterior().names().size();
    for (int d = 0; d < 400; d++) {
      assertThat(MODEL.posterior().values()[d * width + roi]).isPositive();
    }
  }

  @Test
  void the_report_is_the_same_kind_as_ever_and_says_its_family() {
    MixModelReport report = MODEL.report();
    assertThat(report.family()).isEqualTo("ridge");
    assertThat(report.health()).isNull();
    assertThat(report.sampling().gradientEvaluations()).isEqualTo(4 * 5 * 200);
    assertThat(report.sampling().divergences()).isZero();
    assertThat(report.accuracy().r2()).isGreaterThan(0.9);
    double whole =
        report.baseline().mean()
            + report.channels().stream().mapToDouble(c -> c.contribution().mean()).sum();
    double fitted = Arrays.stream(report.decomposition().fitted()).sum();
    assertThat(whole).isCloseTo(fitted, within(1e-9 * fitted));
  }

  @Test
  void the_review_has_the_checks_that_apply() {
    assertThat(MODEL.report().diagnostics().checks())
        .extracting(Check::check)
        .containsExactly(
            "fit",
            "rolling-origin error",
            "residual autocorrelation",
            "negative baseline",
            "spread of the front",
            "history");
  }

  @Test
  void threads_change_no_draw() {
    SmallBrand brand = SmallBrand.of(80);
    assertThat(fitted(brand, 1).posterior().values())
        .isEqualTo(fitted(brand, 3).posterior().values());
  }

  @Test
  void channels_of_noise_do_not_raise_the_accuracy_on_weeks_never_seen() {
    double with = 0;
    double without = 0;
    for (int weeks = 110; weeks < 134; weeks += 6) {
      without += held(SmallBrand.of(weeks));
      SmallBrand noisy = SmallBrand.of(weeks);
      Random random = new Random(weeks);
      for (int n = 1; n <= 3; n++) {
        double[] noise = random.doubles(weeks, 10, 90).toArray();
        noisy.channel("noise" + n, noise, Specs.HILL);
      }
      with += held(noisy);
    }
    assertThat(with / 4).isLessThanOrEqualTo(without / 4 + 0.0005);
  }

  private static double held(SmallBrand brand) {
    var held = fitted(brand.window(new WindowSpec(null, null, 12)), 2).report().accuracy();
    return 1 - Objects.requireNonNull(held.holdout()).wmape();
  }

  @Test
  @Timeout(60)
  void a_cancelled_fit_passes_the_cancellation_through_and_frees_the_threads() throws Exception {
    SmallBrand brand = SmallBrand.of(60);
    var endless = new SamplerSettings(2, 100_000, 1000, new Seed(1));
    try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
      FitMixModel fit = new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH);
      var command = new FitMixModel.Command(brand.spec(), brand.data(), endless, ModelFamily.RIDGE);
      assertThatExceptionOfType(JobCancelled.class)
          .isThrownBy(
              () ->
                  fit.fit(
                      command,
                      (done, doing) -> {
                        if (done > 0.0001) {
                          throw new JobCancelled("no longer wanted");
                        }
                      }));
      assertThat(executor.submit(() -> "free").get(5, TimeUnit.SECONDS)).isEqualTo("free");
    }
  }

  @Test
  void progress_never_goes_back_and_ends_at_one() {
    List<Double> told = new ArrayList<>();
    var unused = outcome(SmallBrand.of(60), 2, (done, doing) -> told.add(done));
    assertThat(unused).isInstanceOf(FitMixModel.Outcome.Fitted.class);
    assertThat(told).isSorted().hasSizeGreaterThan(4);
    assertThat(told.getLast()).isEqualTo(1.0);
  }

  @Test
  void what_it_cannot_fit_is_refused_with_the_family_that_can() {
    refused(new MadeUpPanel(60).geos(2));
    refused(
        new MadeUpPanel(60)
            .outcome(new OutcomeSpec(OutcomeSpec.Form.MULTIPLICATIVE, OutcomeSpec.Noise.NORMAL)));
    refused(
        new MadeUpPanel(60)
            .outcome(new OutcomeSpec(OutcomeSpec.Form.ADDITIVE, OutcomeSpec.Noise.STUDENT_T)));
    refused(new MadeUpPanel(60).channels(RidgeFitTest::lifting));
  }

  private static ChannelSpec lifting(ChannelSpec channel) {
    return channel.channel().value().equals("tv")
        ? channel.lifting(List.of(MadeUpPanel.named("search")))
        : channel;
  }

  private static void refused(MadeUpPanel panel) {
    try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
      var outcome =
          new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH)
              .fit(
                  new FitMixModel.Command(panel.spec(), panel.data(), SETTINGS, ModelFamily.RIDGE),
                  ProgressListener.NONE);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              FitMixModel.Outcome.Refused.class,
              refused -> {
                Finding only = refused.findings().getFirst();
                assertThat(refused.findings()).hasSize(1);
                assertThat(only.rule()).isEqualTo("ridge-scope");
                assertThat(only.accepted()).contains("--family bayes");
              });
    }
  }
}
