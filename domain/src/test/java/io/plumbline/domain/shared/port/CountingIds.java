package io.plumbline.domain.shared.port;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers 1, 2, 3 and so on: the same in every run of a test. */
public final class CountingIds implements IdSource {

  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    return new UUID(0, last.incrementAndGet());
  }
}
