package io.plumbline.adapters.persistence.access;

import io.plumbline.domain.access.port.TokenSource;
import java.security.SecureRandom;

/** Secrets of 160 random bits, as 32 letters and digits that are easy to read and to type. */
public final class SecureTokens implements TokenSource {

  /** Without i, l, o and u: nothing is mistaken for 1 or 0. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int LETTERS = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    StringBuilder token = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return token.toString();
  }
}
