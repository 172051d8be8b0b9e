package io.plumbline.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"lena", "a", "lena.meyer@example.com", "2nd-admin", "x_1"})
  void a_sign_in_name_is_lower_case_letters_digits_and_a_few_signs(String name) {
    assertThat(user(name, "Lena").actor()).isEqualTo(Actor.human(name));
    assertThat(User.mayBeName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Lena", " lena", ".lena", "-x", "le na", "lena\0", "léna"})
  void anything_else_is_no_sign_in_name(String name) {
    assertThat(User.mayBeName(name)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> user(name, "Lena"))
        .withMessageStartingWith("The sign-in name (" + name + ")");
  }

  @Test
  void a_sign_in_name_has_at_most_80_characters() {
    assertThat(User.mayBeName("x".repeat(80))).isTrue();
    assertThat(User.mayBeName("x".repeat(81))).isFalse();
  }

  @Test
  void a_display_name_has_1_to_80_characters() {
    assertThat(user("lena", "L".repeat(80)).displayName()).hasSize(80);
    assertThatIllegalArgumentException().isThrownBy(() -> user("lena", "L".repeat(81)));
    assertThatIllegalArgumentException().isThrownBy(() -> user("lena", " "));
  }

  @Test
  void a_brand_has_a_name_of_1_to_80_characters() {
    assertThat(brand("B".repeat(80)).name()).hasSize(80);
    assertThatIllegalArgumentException().isThrownBy(() -> brand("B".repeat(81)));
    assertThatIllegalArgumentException().isThrownBy(() -> brand("  "));
  }

  @Test
  void a_token_is_stored_as_its_sha_256() {
    // oracle: printf %s token | sha256sum
    assertThat(TokenHash.of("token"))
        .isEqualTo("3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0");
  }

  private static User user(String name, String displayName) {
    return new User(new UUID(0, 1), name, displayName, Role.MARKETING_LEAD, true);
  }

  private static Brand brand(String name) {
    return new Brand(new BrandId("brand"), name, Currency.getInstance("USD"));
  }
}
