package io.plumbline.adapters.web.rest.registry;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.mix.registry.RunReference;
import jakarta.ws.rs.WebApplicationException;

/** A run as an address names it: {@code R-0007} or its id. */
public final class KnownRun {

  private KnownRun() {}

  /** Returns which run is meant; ends the request with 404 if the text can name none. */
  public static RunReference named(String text) {
    return RunReference.of(text).orElseThrow(KnownRun::none);
  }

  /** Returns what ends a request for a run that is not there. */
  public static WebApplicationException none() {
    return Problem.of(404, "The brand has no such run.").exception();
  }
}
