package io.plumbline.domain.access.port;

import java.util.concurrent.atomic.AtomicLong;

/** Secrets anybody can guess, for tests: the same in every run. */
public final class CountingTokens implements TokenSource {

  private final AtomicLong last = new AtomicLong();

  @Override
  public String next() {
    return "test-secret-%016d".formatted(last.incrementAndGet());
  }
}
