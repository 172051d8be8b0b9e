package io.plumbline.adapters.persistence.mix;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.adapters.persistence.files.ForecastJson;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.ForecastsContract;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.shared.port.Transaction;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqForecastsTest extends ForecastsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Forecasts forecasts() {
    return database.ports().forecasts(new ForecastJson());
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
