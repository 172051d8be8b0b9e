package io.plumbline.domain.chat.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.Hash;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every memory of calls promises. */
public abstract class SeenCallsContract {

  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00.123456Z");
  private static final Hash ONE = new Hash("1".repeat(64));
  private static final Hash TWO = new Hash("2".repeat(64));

  protected abstract SeenCalls seen();

  @Test
  void a_call_is_the_first_once() {
    assertThat(seen().first(ONE, NOW, NOW.plusSeconds(600))).isTrue();
    assertThat(seen().first(ONE, NOW, NOW.plusSeconds(600))).isFalse();
    assertThat(seen().first(TWO, NOW, NOW.plusSeconds(600))).isTrue();
    assertThat(seen().first(ONE, NOW.plusSeconds(599), NOW.plusSeconds(1000))).isFalse();
  }

  @Test
  void of_many_at_once_one_is_the_first() {
    AtomicInteger firsts = new AtomicInteger();
    IntStream.range(0, 32)
        .parallel()
        .forEach(
            i -> {
              if (seen().first(ONE, NOW, NOW.plusSeconds(600))) {
                firsts.incrementAndGet();
              }
            });
    assertThat(firsts).hasValue(1);
  }
}
