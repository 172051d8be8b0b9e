package io.plumbline.adapters.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.access.port.TokenSourceContract;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecureTokensTest extends TokenSourceContract {

  private final TokenSource tokens = new SecureTokens();

  @Override
  protected TokenSource tokens() {
    return tokens;
  }

  @Test
  void each_of_32_places_takes_each_of_32_letters_which_makes_160_bits() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      String token = tokens.next();
      assertThat(token).hasSize(32);
      for (int place = 0; place < 32; place++) {
        seen.add(place + ":" + token.charAt(place));
      }
    }
    assertThat(seen).hasSize(32 * 32);
  }
}
