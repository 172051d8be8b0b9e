package io.plumbline.adapters.persistence.access;

import io.plumbline.domain.shared.port.IdSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Identifiers of version 7: 48 bits of Unix milliseconds, a counter of 12 bits, and 62 random bits
 * (RFC 9562, section 5.7 and method 1 of section 6.2). Those of one source strictly ascend, also
 * within a millisecond and when the clock steps back.
 */
public final class UuidV7Source implements IdSource {

  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private long last;

  public UuidV7Source(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized UUID next() {
    long earliest = clock.millis() << COUNTER_BITS;
    last = Math.max(last + 1, earliest);
    long high = (last >>> COUNTER_BITS << 16) | VERSION | (last & COUNTER_MASK);
    return new UUID(high, VARIANT | (random.nextLong() >>> 2));
  }
}
