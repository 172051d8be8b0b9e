package io.plumbline.domain.access.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every source of secrets promises. */
public abstract class TokenSourceContract {

  protected abstract TokenSource tokens();

  @Test
  void no_secret_comes_twice_and_all_are_safe_in_an_address() {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      given.add(tokens().next());
    }
    assertThat(given).hasSize(5_000).allMatch(token -> token.matches("[A-Za-z0-9._~-]{20,}"));
  }
}
