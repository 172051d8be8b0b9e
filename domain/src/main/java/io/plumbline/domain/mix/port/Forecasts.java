package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** What was promised of brands' outcomes; never changed. */
public interface Forecasts {

  /** Returns the number the brand's next forecast gets; holds it in the open transaction. */
  int nextNumber(BrandId brand);

  /** Adds a forecast. */
  void add(Forecast forecast);

  /** Returns the brand's forecast with this number. */
  Optional<Forecast> find(BrandId brand, int number);

  /** Returns the brand's newest forecasts, newest first. */
  List<Forecast> newest(BrandId brand, int limit);
}
