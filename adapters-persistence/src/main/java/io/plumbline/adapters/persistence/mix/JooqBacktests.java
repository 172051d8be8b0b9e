package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.BACKTEST;

import io.plumbline.adapters.persistence.generated.tables.records.BacktestRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;

/** The backtests in table {@code backtest}. */
final class JooqBacktests implements Backtests {

  private final JooqTransaction transaction;
  private final BacktestCodec results;

  JooqBacktests(JooqTransaction transaction, BacktestCodec results) {
    this.transaction = transaction;
    this.results = results;
  }

  @Override
  public void add(RunBacktest backtest) {
    transaction
        .sql()
        .insertInto(BACKTEST)
        .set(BACKTEST.BRAND, backtest.brand())
        .set(BACKTEST.ID, backtest.id())
        .set(BACKTEST.RUN, backtest.run())
        .set(BACKTEST.AT, backtest.at())
        .set(BACKTEST.REQUESTED_BY, backtest.requestedBy().name())
        .set(BACKTEST.REQUESTED_BY_KIND, backtest.requestedBy().kind())
        .set(BACKTEST.PURPOSE, backtest.purpose())
        .set(BACKTEST.UP_TO, backtest.upTo())
        .set(BACKTEST.CODE_VERSION, backtest.code().version())
        .set(BACKTEST.CODE_COMMIT, backtest.code().commit())
        .set(BACKTEST.RESULT, JSON.json(results.write(backtest.result())))
        .execute();
  }

  @Override
  public List<RunBacktest> of(BrandId brand, UUID run) {
    return transaction
        .sql()
        .selectFrom(BACKTEST)
        .where(BACKTEST.BRAND.eq(brand), BACKTEST.RUN.eq(run))
        .orderBy(BACKTEST.ORDINAL.desc())
        .fetch(this::backtest);
  }

  private RunBacktest backtest(BacktestRecord row) {
    return new RunBacktest(
        row.getId(),
        row.getBrand(),
        row.getRun(),
        row.getAt(),
        new Actor(row.getRequestedBy(), row.getRequestedByKind()),
        row.getPurpose(),
        row.getUpTo(),
        new CodeVersion(row.getCodeVersion(), row.getCodeCommit()),
        results.read(row.getResult().data()));
  }
}
