package io.plumbline.adapters.ingest.gateway;

import java.util.Optional;

/** Where secrets are looked up by name, anew for each call, so that a new one counts at once. */
@FunctionalInterface
public interface Credentials {

  /** Returns the secret of this name, if there is one. */
  Optional<String> named(String name);
}
