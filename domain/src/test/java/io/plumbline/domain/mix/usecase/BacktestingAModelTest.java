package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.plumbline.domain.job.JobCancelled;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.SkippedOrigin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Seed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sampling")
class BacktestingAModelTest {

  private static final SamplerSettings QUICK = new SamplerSettings(2, 150, 100, new Seed(3));
  private static final RollingOrigin PLAN = new RollingOrigin(52, 9, 2, List.of(4, 13));

  private final ExecutorService executor = Executors.newFixedThreadPool(2);
  private final FitMixModel fit =
      new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH);
  private final List<FitMixModel.Command> refits = new ArrayList<>();
  private final BacktestModel backtest =
      new BacktestModel(
          Map.of(
              ModelFamily.BAYES,
              (command, progress) -> {
                refits.add(command);
                return fit.fit(command, progress);
              }));

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  private BacktestModel.Outcome test(SmallBrand brand, ProgressListener progress) {
    return backtest.test(
        new BacktestModel.Command(brand.spec(), brand.data(), ModelFamily.BAYES, QUICK, PLAN),
        progress);
  }

  private static Backtest tested(BacktestModel.Outcome outcome) {
    return switch (outcome) {
      case BacktestModel.Outcome.Tested(var result) -> result;
      case BacktestModel.Outcome.Refused(var findings) ->
          throw new AssertionError("refused: " + findings);
    };
  }

  @Test
  void every_origin_is_refitted_once_and_scored_over_every_horizon() {
    SmallBrand brand = SmallBrand.of(80).window(new WindowSpec(null, null, 5));
    List<Double> done = new ArrayList<>();
    List<String> doing = new ArrayList<>();

    Backtest result =
        tested(
            test(
                brand,
                (part, what) -> {
                  done.add(part);
                  doing.add(what);
                }));

    assertThat(result.scores())
        .extracting(OriginScore::origin, OriginScore::horizon)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SmallBrand.FIRST.plusWeeks(66), 4),
            org.assertj.core.groups.Tuple.tuple(SmallBrand.FIRST.plusWeeks(66), 13),
            org.assertj.core.groups.Tuple.tuple(SmallBrand.FIRST.plusWeeks(75), 4));
    assertThat(refits)
        .extracting(command -> command.spec().window())
        .containsExactly(
            new WindowSpec(SmallBrand.FIRST, SmallBrand.FIRST.plusWeeks(79), 13),
            new WindowSpec(SmallBrand.FIRST, SmallBrand.FIRST.plusWeeks(79), 4));
    assertThat(result.scores())
        .allSatisfy(
            score -> {
              assertThat(score.wmape()).isBetween(0.0, 0.1);
              assertThat(score.coverage90()).isBetween(0.5, 1.0);
            });
    assertThat(result.skipped()).isEmpty();
    assertThat(done).isSorted().last().isEqualTo(1.0);
    assertThat(doing).anyMatch(what -> what.startsWith("Origin 2 of 2: "));
  }

  @Test
  void a_test_that_had_not_ended_at_an_origin_is_not_known_there() {
    SmallBrand brand = SmallBrand.of(80);
    LiftTest early = cut(SmallBrand.FIRST.plusWeeks(55));
    LiftTest late = cut(SmallBrand.FIRST.plusWeeks(64));
    MixModelSpec spec = brand.spec().calibratedBy(CalibrationSpec.NONE.with(List.of(early, late)));

    tested(
        backtest.test(
            new BacktestModel.Command(spec, brand.data(), ModelFamily.BAYES, QUICK, PLAN),
            ProgressListener.NONE));

    assertThat(refits)
        .extracting(command -> command.spec().calibration().tests())
        .containsExactly(List.of(early), List.of(early, late));
  }

  /** Television was cut for four weeks. */
  private static LiftTest cut(LocalDate start) {
    return new LiftTest(
        List.of(new ChannelId("tv")), start, start.plusDays(27), -40, -30, 20, List.of());
  }

  @Test
  void a_score_is_what_the_refits_own_report_says_of_its_holdout() {
    SmallBrand brand = SmallBrand.of(80);
    Backtest result = tested(test(brand, ProgressListener.NONE));
    MixModelSpec spec = brand.spec().over(new WindowSpec(null, SmallBrand.FIRST.plusWeeks(79), 13));
    Accuracy.Holdout expected =
        Objects.requireNonNull(
            Fits.fitted(spec, brand.data(), QUICK, 2).report().accuracy().holdout());
    OriginScore score = result.over(13).getFirst();
    assertThat(score.wmape()).isCloseTo(expected.wmape(), within(1e-12));
    assertThat(score.mape()).isCloseTo(expected.mape(), within(1e-12));
    assertThat(score.coverage90()).isCloseTo(expected.coverage90(), within(1e-12));
  }

  @Test
  void an_origin_before_a_channel_ever_ran_is_skipped_with_the_reason() {
    SmallBrand brand = SmallBrand.of(80);
    for (int t = 0; t < 70; t++) {
      brand.spend("search")[t] = 0;
    }
    Backtest result = tested(test(brand, ProgressListener.NONE));
    assertThat(result.scores()).extracting(OriginScore::horizon).containsExactly(4);
    assertThat(result.skipped())
        .extracting(SkippedOrigin::origin)
        .containsExactly(SmallBrand.FIRST.plusWeeks(66));
    assertThat(result.skipped().getFirst().reason()).contains("search");
  }

  @Test
  void too_short_a_history_is_refused_and_so_is_a_family_nobody_can_fit() {
    assertThat(refusals(test(SmallBrand.of(55), ProgressListener.NONE)))
        .extracting(Finding::rule)
        .containsExactly("short-history");
    SmallBrand brand = SmallBrand.of(80);
    MediaDataset data = brand.data();
    assertThat(
            refusals(
                backtest.test(
                    new BacktestModel.Command(brand.spec(), data, ModelFamily.RIDGE, QUICK, PLAN),
                    ProgressListener.NONE)))
        .extracting(Finding::rule)
        .containsExactly("family");
    assertThat(refits).isEmpty();
  }

  private static List<Finding> refusals(BacktestModel.Outcome outcome) {
    return switch (outcome) {
      case BacktestModel.Outcome.Refused(var findings) -> findings;
      case BacktestModel.Outcome.Tested(var result) -> throw new AssertionError("done: " + result);
    };
  }

  @Test
  void where_no_origin_can_be_fitted_every_finding_is_told() {
    SmallBrand brand = SmallBrand.of(80);
    for (int t = 0; t < 78; t++) {
      brand.spend("search")[t] = 0;
    }
    assertThat(test(brand, ProgressListener.NONE))
        .asInstanceOf(type(BacktestModel.Outcome.Refused.class))
        .satisfies(refused -> assertThat(refused.findings()).isNotEmpty());
  }

  @Test
  void it_stops_when_it_is_no_longer_wanted() {
    ProgressListener enough =
        (done, doing) -> {
          if (done > 0.5) {
            throw new JobCancelled("Enough.");
          }
        };
    assertThatThrownBy(() -> test(SmallBrand.of(80), enough)).isInstanceOf(JobCancelled.class);
    assertThat(refits).hasSize(2);
  }
}
