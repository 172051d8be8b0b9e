package io.plumbline.domain.access.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every memory of failed sign-ins promises. */
public abstract class SignInAttemptsContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  protected abstract SignInAttempts attempts();

  @Test
  void failures_are_counted_by_name_from_the_instant_on() {
    attempts().failed("mara", NOON.minusSeconds(60));
    attempts().failed("mara", NOON);
    attempts().failed("mara", NOON.plusSeconds(60));
    attempts().failed("ben", NOON);
    assertThat(attempts().failuresSince("mara", NOON)).isEqualTo(2);
    assertThat(attempts().failuresSince("ben", NOON.minusSeconds(999))).isEqualTo(1);
    assertThat(attempts().failuresSince("nobody", NOON)).isZero();
  }

  @Test
  void clearing_a_name_forgets_its_failures_and_no_others() {
    attempts().failed("mara", NOON);
    attempts().failed("ben", NOON);
    attempts().clear("mara");
    assertThat(attempts().failuresSince("mara", NOON)).isZero();
    assertThat(attempts().failuresSince("ben", NOON)).isEqualTo(1);
  }

  @Test
  void a_name_may_be_anything_somebody_types() {
    String typed = "'; DROP TABLE app_user; -- \u2603 " + "x".repeat(10_000);
    attempts().failed(typed, NOON);
    assertThat(attempts().failuresSince(typed, NOON)).isEqualTo(1);
  }
}
