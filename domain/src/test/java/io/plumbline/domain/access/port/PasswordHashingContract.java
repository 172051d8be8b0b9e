package io.plumbline.domain.access.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every way to hash passwords promises. */
public abstract class PasswordHashingContract {

  protected abstract PasswordHashing hashing();

  @Test
  void a_password_matches_its_own_hash_and_no_other() {
    String hash = hashing().hash("correct horse battery");
    assertThat(hashing().matches("correct horse battery", hash)).isTrue();
    assertThat(hashing().matches("correct horse batterz", hash)).isFalse();
    assertThat(hashing().matches("", hash)).isFalse();
  }

  @Test
  void the_same_password_gets_another_hash_each_time() {
    assertThat(hashing().hash("pässwörd ☃ long")).isNotEqualTo(hashing().hash("pässwörd ☃ long"));
  }
}
