package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.backtest.SkippedOrigin;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Seed;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of backtests, and of the wishes for them, promises. */
public abstract class BacktestsContract {

  private static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  protected abstract Backtests backtests();

  protected abstract BacktestRequests requests();

  protected abstract ModelRuns runs();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands_with_a_run_each() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
    run(HARBOUR.id());
    run(NORTHERN.id());
  }

  private void run(BrandId brand) {
    ModelRun run =
        new ModelRun(
            id(brand),
            brand,
            1,
            AT,
            Actor.SYSTEM,
            "name: x\n",
            CodeVersion.UNKNOWN,
            SampleReport.named("x"));
    transaction()
        .run(
            () -> runs().add(run, new Posterior(List.of("a"), 2, 1, new double[2], new double[2])));
  }

  private static UUID id(BrandId brand) {
    return new UUID(brand.value().hashCode(), 1);
  }

  private RunBacktest add(BrandId brand, int number, ModelFamily family, @Nullable LocalDate upTo) {
    RunBacktest backtest =
        new RunBacktest(
            new UUID(3, number),
            brand,
            id(brand),
            AT.plusSeconds(number),
            Actor.human("mara"),
            upTo == null ? BacktestRequest.Purpose.ASKED_FOR : BacktestRequest.Purpose.WATCH,
            upTo,
            new CodeVersion("0.1.0", number % 2 == 0 ? null : "3d7e38b"),
            new Backtest(
                family,
                new RollingOrigin(60, 2, 3, List.of(4, 13)),
                "a".repeat(64),
                List.of(
                    new OriginScore(DAY, 4, 1 / 3.0, 0.2, -0.1, 0.9, 1.004),
                    new OriginScore(DAY, 13, 0.5, 0.4, 0.1, 0.7, Double.NaN)),
                List.of(new SkippedOrigin(DAY.minusWeeks(4), "TV \"off\" until then; größer."))));
    transaction().run(() -> backtests().add(backtest));
    return backtest;
  }

  @Test
  void the_backtests_of_a_run_come_back_as_they_were_newest_first() {
    RunBacktest first = add(HARBOUR.id(), 1, ModelFamily.BAYES, null);
    RunBacktest second = add(HARBOUR.id(), 2, ModelFamily.RIDGE, DAY);
    add(NORTHERN.id(), 3, ModelFamily.BAYES, null);
    assertThat(backtests().of(HARBOUR.id(), id(HARBOUR.id()))).containsExactly(second, first);
    assertThat(backtests().of(HARBOUR.id(), id(NORTHERN.id()))).isEmpty();
    assertThat(backtests().of(NORTHERN.id(), id(HARBOUR.id()))).isEmpty();
  }

  @Test
  void a_request_is_found_as_it_was_added() {
    BacktestRequest asked = request(1, BacktestRequest.Purpose.ASKED_FOR, null);
    BacktestRequest watched = request(2, BacktestRequest.Purpose.WATCH, DAY);
    requests().add(asked);
    requests().add(watched);
    assertThat(requests().find(asked.id())).contains(asked);
    assertThat(requests().find(watched.id())).contains(watched);
    assertThat(requests().find(new UUID(4, 9))).isEmpty();
  }

  private static BacktestRequest request(
      int number, BacktestRequest.Purpose purpose, @Nullable LocalDate upTo) {
    return new BacktestRequest(
        new UUID(4, number),
        HARBOUR.id(),
        id(HARBOUR.id()),
        ModelFamily.RIDGE,
        new SamplerSettings(3, 500, 250, new Seed(-9_007_199_254_740_993L)),
        new RollingOrigin(60, 2, 3, List.of(1, 4, 13)),
        purpose,
        upTo);
  }
}
