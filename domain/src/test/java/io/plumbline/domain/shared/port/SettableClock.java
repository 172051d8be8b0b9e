package io.plumbline.domain.shared.port;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class SettableClock implements InstantSource {

  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  /** A clock at a moment with microseconds. */
  public static SettableClock inNovember() {
    return new SettableClock(Instant.parse("2026-11-22T05:00:00.123456Z"));
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves the clock on, or back. */
  public void advance(Duration by) {
    now = now.plus(by);
  }
}
