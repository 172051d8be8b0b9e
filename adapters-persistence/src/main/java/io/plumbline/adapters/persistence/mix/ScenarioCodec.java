package io.plumbline.adapters.persistence.mix;

import io.plumbline.domain.mix.planning.ScenarioAnswer;

/** How what a model said of a scenario becomes JSON, and comes back the same. */
public interface ScenarioCodec {

  /** Returns the answer as a JSON object. */
  String write(ScenarioAnswer answer);

  /** Returns the answer that {@code write} was given. */
  ScenarioAnswer read(String json);
}
