package io.plumbline.domain.mix.port;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;

class InMemoryForecastsTest extends ForecastsContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final Brands brands = new InMemoryBrands(transaction);
  private final ModelRuns runs = new InMemoryModelRuns(transaction);
  private final Forecasts forecasts = new InMemoryForecasts(transaction);

  @Override
  protected Forecasts forecasts() {
    return forecasts;
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
