package io.plumbline.adapters.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.IdSourceContract;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7SourceTest extends IdSourceContract {

  private final SettableClock clock = SettableClock.inNovember();
  private final IdSource ids = new UuidV7Source(clock);

  @Override
  protected IdSource ids() {
    return ids;
  }

  @Test
  void an_id_is_of_version_7_and_begins_with_the_milliseconds() {
    UUID id = ids.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
        .isEqualTo(Instant.parse("2026-11-22T05:00:00.123Z"));
  }

  @Test
  void ids_still_ascend_when_the_clock_steps_back() {
    UUID before = ids.next();
    clock.advance(Duration.ofDays(-1));
    assertThat(ids.next()).isGreaterThan(before);
  }

  @Test
  void eight_threads_never_get_the_same() {
    List<List<UUID>> given =
        Racing.threads(8, thread -> Stream.generate(ids::next).limit(2_000).toList());
    assertThat(given.stream().flatMap(List::stream).distinct()).hasSize(16_000);
  }
}
