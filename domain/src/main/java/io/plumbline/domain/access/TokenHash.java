package io.plumbline.domain.access;

/** The form in which an access token is stored: a token is random, so a plain SHA-256 suffices. */
public final class TokenHash {

  private TokenHash() {}

  /** Returns the hash of {@code token} as hexadecimal digits. */
  public static String of(String token) {
    return Sha256.hex(token);
  }
}
