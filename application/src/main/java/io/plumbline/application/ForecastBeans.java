package io.plumbline.application;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.usecase.FindForecast;
import io.plumbline.domain.mix.usecase.ForecastBrands;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import io.plumbline.domain.mix.usecase.ListForecasts;
import io.plumbline.domain.mix.usecase.MakeForecast;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** Makes the use cases of forecasts. */
@Dependent
class ForecastBeans {

  @Produces
  @Singleton
  MakeForecast makeForecast(
      RestoreRun restore,
      HolidayCalendar holidays,
      @Questions ExecutorService questions,
      Forecasts forecasts,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new MakeForecast(
        restore, holidays, questions, forecasts, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ListForecasts listForecasts(Forecasts forecasts) {
    return new ListForecasts(forecasts);
  }

  @Produces
  @Singleton
  FindForecast findForecast(Forecasts forecasts) {
    return new FindForecast(forecasts);
  }

  @Produces
  @Singleton
  JudgeForecasts judgeForecasts(
      ShowChampion shown, SpecFormat format, Batches batches, Forecasts forecasts) {
    return new JudgeForecasts(shown, format, batches, forecasts);
  }

  @Produces
  @Singleton
  ForecastBrands forecastBrands(
      Brands brands, ShowChampion shown, Forecasts forecasts, MakeForecast make) {
    return new ForecastBrands(brands, shown, forecasts, make);
  }
}
