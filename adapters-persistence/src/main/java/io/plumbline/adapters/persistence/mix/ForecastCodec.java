package io.plumbline.adapters.persistence.mix;

import io.plumbline.domain.mix.forecast.Promise;

/** How what a forecast promises becomes JSON, and comes back the same. */
public interface ForecastCodec {

  /** Returns the promise as a JSON object. */
  String write(Promise promise);

  /** Returns the promise that {@code write} was given. */
  Promise read(String json);
}
