package io.plumbline.domain.access.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Failures in a map. */
public final class InMemorySignInAttempts implements SignInAttempts {

  private final Map<String, List<Instant>> failures = new HashMap<>();

  @Override
  public void failed(String name, Instant at) {
    failures.computeIfAbsent(name, key -> new ArrayList<>()).add(at);
  }

  @Override
  public int failuresSince(String name, Instant since) {
    return (int)
        failures.getOrDefault(name, List.of()).stream().filter(at -> !at.isBefore(since)).count();
  }

  @Override
  public void clear(String name) {
    failures.remove(name);
  }
}
