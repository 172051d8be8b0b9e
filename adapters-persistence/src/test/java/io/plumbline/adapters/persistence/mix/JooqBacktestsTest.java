package io.plumbline.adapters.persistence.mix;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.files.BacktestJson;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.port.BacktestsContract;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.shared.port.Transaction;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqBacktestsTest extends BacktestsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Backtests backtests() {
    return database.ports().backtests(new BacktestJson());
  }

  @Override
  protected BacktestRequests requests() {
    return database.ports().backtestRequests();
  }

  @Override
  protected ModelRuns runs() {
    return database.ports().modelRuns(new FitJson());
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }
}
