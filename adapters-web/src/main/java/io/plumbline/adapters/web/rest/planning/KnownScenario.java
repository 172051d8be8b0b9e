package io.plumbline.adapters.web.rest.planning;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import jakarta.ws.rs.WebApplicationException;

/** A scenario as an address or a body names it: {@code S-0007} or its id. */
final class KnownScenario {

  private KnownScenario() {}

  /** Returns which scenario is meant; ends the request with 404 if the text can name none. */
  static ScenarioReference named(String text) {
    return ScenarioReference.of(text).orElseThrow(KnownScenario::none);
  }

  /** Returns what ends a request for a scenario that is not there. */
  static WebApplicationException none() {
    return Problem.of(404, "The brand has no such scenario.").exception();
  }
}
