package io.plumbline.domain.chat;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.ledger.Hash;
import java.util.regex.Pattern;

/** What makes a button count once: a secret that stands in the message alone. */
public record Nonce(String text) {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");

  public Nonce {
    that(TOKEN.matcher(text).matches(), "A nonce is 16 to 128 letters, digits, - or _.");
  }

  /** Returns the form in which it is kept. */
  public Hash hash() {
    return new Hash(TokenHash.of(text));
  }

  @Override
  public String toString() {
    return "Nonce";
  }
}
