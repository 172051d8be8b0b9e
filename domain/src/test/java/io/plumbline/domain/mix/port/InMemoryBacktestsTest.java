package io.plumbline.domain.mix.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryBacktestsTest extends BacktestsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final ModelRuns runs = new InMemoryModelRuns(transaction);
  private final Backtests backtests = new InMemoryBacktests(transaction);
  private final BacktestRequests requests = new InMemoryBacktestRequests(transaction);

  @Override
  protected Backtests backtests() {
    return backtests;
  }

  @Override
  protected BacktestRequests requests() {
    return requests;
  }

  @Override
  protected ModelRuns runs() {
    return runs;
  }

  @Override
  protected Transaction transaction() {
    return transaction;
  }

  @Override
  protected Brands brands() {
    return brands;
  }
}
