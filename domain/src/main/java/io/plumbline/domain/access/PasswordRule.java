package io.plumbline.domain.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: long enough, not too long, and not among the ones everybody tries. */
public final class PasswordRule {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  /** The passwords over twelve characters that lists of leaked ones begin with. */
  private static final Set<String> KNOWN =
      Set.of(
          "123456789012",
          "1234567890123",
          "12345678910",
          "passwordpassword",
          "password1234",
          "password12345",
          "qwertyuiop123",
          "qwertyuiopas",
          "administrator",
          "adminadminadmin",
          "letmeinletmein",
          "welcomewelcome",
          "iloveyouforever",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "abcdefghijkl",
          "abcd12345678",
          "changemechangeme",
          "plumblineplumbline");

  private PasswordRule() {}

  /** Returns why this password is refused, or empty if it is taken. */
  public static Optional<String> refusal(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("A password needs at least %d characters.".formatted(SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of("A password has at most %d characters.".formatted(LONGEST));
    }
    if (KNOWN.contains(password.toLowerCase(Locale.ROOT))
        || password.chars().distinct().count() < 4) {
      return Optional.of("This password is among the first that are tried. Choose another.");
    }
    return Optional.empty();
  }
}
