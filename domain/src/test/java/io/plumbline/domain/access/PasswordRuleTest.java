package io.plumbline.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "twelve chars",
        "Zürich im Regen",
        "香港的夜晚很美麗而且非常安靜",
        "kv9!mWq2#xLp"
      })
  void a_long_password_of_any_letters_is_taken(String password) {
    assertThat(PasswordRule.refusal(password)).isEmpty();
  }

  @Test
  void eleven_characters_are_too_few_and_twelve_are_enough() {
    assertThat(PasswordRule.refusal("kv9!mWq2#xL"))
        .contains("A password needs at least 12 characters.");
    assertThat(PasswordRule.refusal("kv9!mWq2#xLp")).isEmpty();
  }

  @Test
  void a_character_outside_the_first_plane_counts_once() {
    assertThat(PasswordRule.refusal("🌊🌧🌈⛵🐟🦀🌊🌧🌈⛵🐟"))
        .contains("A password needs at least 12 characters.");
    assertThat(PasswordRule.refusal("🌊🌧🌈⛵🐟🦀🐚🐙🦑🐬🐳🦈")).isEmpty();
  }

  @Test
  void up_to_128_characters_are_taken_so_that_sentences_fit() {
    String sentence = "we sail at dawn and no one knows the way but you, old friend; ".repeat(3);
    assertThat(PasswordRule.refusal(sentence.substring(0, 128))).isEmpty();
    assertThat(PasswordRule.refusal(sentence.substring(0, 129)))
        .contains("A password has at most 128 characters.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1qaz2wsx3edc",
        "1QAZ2WSX3EDC",
        "q1w2e3r4t5y6",
        "password1234",
        "Password1234",
        "administrator",
        "Administrator",
        "finalfantasy",
        "qwerty123456",
        "123456789012",
        "abcdefghijkl"
      })
  void the_passwords_that_are_tried_first_are_refused_in_any_case(String password) {
    assertThat(PasswordRule.refusal(password))
        .contains("This password is among the first that are tried. Choose another.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harbourharbour",
        "adminadminadmin",
        "plumblineplumbline",
        "abcdabcdabcd",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "ababababababa"
      })
  void a_short_piece_repeated_is_refused(String password) {
    assertThat(PasswordRule.refusal(password))
        .contains("This password repeats itself, so it is as weak as a short one.");
  }

  @Test
  void four_different_characters_are_the_fewest() {
    assertThat(PasswordRule.refusal("aaabbbcccbba")).isPresent();
    assertThat(PasswordRule.refusal("aaabbbcccdba")).isEmpty();
  }

  @Test
  void a_piece_of_full_length_may_be_repeated() {
    assertThat(PasswordRule.refusal("kv9!mWq2#xLpkv9!mWq2#xLp")).isEmpty();
  }

  @Property
  void whatever_is_shorter_than_twelve_is_refused_however_often_repeated(
      @ForAll("pieces") String piece, @ForAll @IntRange(min = 2, max = 12) int times) {
    assertThat(PasswordRule.refusal(piece.repeat(times))).isPresent();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(11);
  }
}
