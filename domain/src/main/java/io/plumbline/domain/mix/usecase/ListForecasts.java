package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Lists what was promised of a brand's outcome. */
public final class ListForecasts {

  private final Forecasts forecasts;

  public ListForecasts(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  /** Returns the brand's newest forecasts, newest first. */
  public List<Forecast> newest(BrandId brand, int limit) {
    return forecasts.newest(brand, limit);
  }
}
