package io.plumbline.adapters.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.access.port.PasswordHashing;
import io.plumbline.domain.access.port.PasswordHashingContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordHashingTest extends PasswordHashingContract {

  /**
   * From test.c of the reference implementation (phc-winner-argon2, version 0x13, argon2id, t 2, m
   * 65536, p 1, password "password", salt "somesalt").
   */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final PasswordHashing hashing = new Argon2PasswordHashing();

  @Override
  protected PasswordHashing hashing() {
    return hashing;
  }

  @Test
  void the_reference_implementations_hash_is_matched() {
    assertThat(hashing.matches("password", REFERENCE)).isTrue();
    assertThat(hashing.matches("Password", REFERENCE)).isFalse();
  }

  @Test
  void a_hash_names_the_parameters_asvs_asks_for() {
    assertThat(hashing.hash("a long enough password"))
        .matches("\\$argon2id\\$v=19\\$m=47104,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @Test
  void something_that_is_no_such_hash_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> hashing.matches("x", "plain text"));
  }
}
