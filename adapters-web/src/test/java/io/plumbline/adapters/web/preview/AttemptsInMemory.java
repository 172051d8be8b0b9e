package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.port.SignInAttempts;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Failed sign-ins in memory. */
public final class AttemptsInMemory implements SignInAttempts {

  private record Failure(String name, Instant at) {}

  private final List<Failure> failures = new CopyOnWriteArrayList<>();

  @Override
  public void failed(String name, Instant at) {
    failures.add(new Failure(name, at));
  }

  @Override
  public int failuresSince(String name, Instant since) {
    return Math.toIntExact(
        failures.stream()
            .filter(failure -> failure.name().equals(name) && !failure.at().isBefore(since))
            .count());
  }

  @Override
  public void clear(String name) {
    failures.removeIf(failure -> failure.name().equals(name));
  }
}
