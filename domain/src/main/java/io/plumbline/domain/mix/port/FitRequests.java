package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.FitRequest;
import java.util.Optional;
import java.util.UUID;

/** The fits that were asked for. */
public interface FitRequests {

  /** Adds a request. */
  void add(FitRequest request);

  /** Returns the request. */
  Optional<FitRequest> find(UUID id);
}
