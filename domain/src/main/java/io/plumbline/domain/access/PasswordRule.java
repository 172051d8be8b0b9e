package io.plumbline.domain.access;

import java.util.Optional;

/** What a password must be: long enough, not too long, and not among the ones everybody tries. */
public final class PasswordRule {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 4;

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
    if (KnownPasswords.contains(password)) {
      return Optional.of("This password is among the first that are tried. Choose another.");
    }
    if (repeatsSomethingShort(password) || differentCharacters(password) < FEWEST_DIFFERENT) {
      return Optional.of("This password repeats itself, so it is as weak as a short one.");
    }
    return Optional.empty();
  }

  /** Returns whether the password is a piece of fewer than {@link #SHORTEST} chars, repeated. */
  private static boolean repeatsSomethingShort(String password) {
    int piece = (password + password).indexOf(password, 1);
    return piece < Math.min(SHORTEST, password.length());
  }

  private static long differentCharacters(String password) {
    return password.codePoints().distinct().count();
  }
}
