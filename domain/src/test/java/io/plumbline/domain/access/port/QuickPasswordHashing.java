package io.plumbline.domain.access.port;

import io.plumbline.domain.access.TokenHash;
import java.util.concurrent.atomic.AtomicLong;

/** A hashing of passwords that costs nothing, for tests: salted with a counter. */
public final class QuickPasswordHashing implements PasswordHashing {

  private final AtomicLong salts = new AtomicLong();

  @Override
  public String hash(String password) {
    return salted(Long.toString(salts.incrementAndGet()), password);
  }

  @Override
  public boolean matches(String password, String hash) {
    return salted(hash.substring(0, hash.indexOf('$')), password).equals(hash);
  }

  private static String salted(String salt, String password) {
    return salt + "$" + TokenHash.of(salt + password);
  }
}
