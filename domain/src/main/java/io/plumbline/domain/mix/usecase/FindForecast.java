package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Finds one of a brand's forecasts. */
public final class FindForecast {

  private final Forecasts forecasts;

  public FindForecast(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  /** Returns the brand's forecast with this number. */
  public Optional<Forecast> find(BrandId brand, int number) {
    return forecasts.find(brand, number);
  }
}
