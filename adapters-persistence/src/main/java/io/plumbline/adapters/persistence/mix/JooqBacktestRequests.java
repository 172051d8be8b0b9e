package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.BACKTEST_REQUEST;

import io.plumbline.adapters.persistence.generated.tables.records.BacktestRequestRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.shared.Seed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The asked-for backtests in table {@code backtest_request}. */
final class JooqBacktestRequests implements BacktestRequests {

  private final JooqTransaction transaction;

  JooqBacktestRequests(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(BacktestRequest request) {
    SamplerSettings settings = request.settings();
    RollingOrigin plan = request.plan();
    transaction
        .sql()
        .insertInto(BACKTEST_REQUEST)
        .set(BACKTEST_REQUEST.BRAND, request.brand())
        .set(BACKTEST_REQUEST.ID, request.id())
        .set(BACKTEST_REQUEST.RUN, request.run())
        .set(BACKTEST_REQUEST.FAMILY, request.family())
        .set(BACKTEST_REQUEST.CHAINS, settings.chains())
        .set(BACKTEST_REQUEST.WARMUP, settings.warmup())
        .set(BACKTEST_REQUEST.DRAWS, settings.draws())
        .set(BACKTEST_REQUEST.SEED, settings.seed().value())
        .set(BACKTEST_REQUEST.MINIMUM_TRAINING, plan.minimumTraining())
        .set(BACKTEST_REQUEST.STEP, plan.step())
        .set(BACKTEST_REQUEST.ORIGINS, plan.origins())
        .set(BACKTEST_REQUEST.HORIZONS, plan.horizons().toArray(Integer[]::new))
        .set(BACKTEST_REQUEST.PURPOSE, request.purpose())
        .set(BACKTEST_REQUEST.UP_TO, request.upTo())
        .execute();
  }

  @Override
  public Optional<BacktestRequest> find(UUID id) {
    return transaction
        .sql()
        .selectFrom(BACKTEST_REQUEST)
        .where(BACKTEST_REQUEST.ID.eq(id))
        .fetchOptional(JooqBacktestRequests::request);
  }

  private static BacktestRequest request(BacktestRequestRecord row) {
    return new BacktestRequest(
        row.getId(),
        row.getBrand(),
        row.getRun(),
        row.getFamily(),
        new SamplerSettings(
            row.getChains(), row.getWarmup(), row.getDraws(), new Seed(row.getSeed())),
        new RollingOrigin(
            row.getMinimumTraining(), row.getStep(), row.getOrigins(), List.of(row.getHorizons())),
        row.getPurpose(),
        row.getUpTo());
  }
}
