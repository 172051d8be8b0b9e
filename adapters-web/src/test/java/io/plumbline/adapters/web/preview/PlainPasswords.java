package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.port.PasswordHashing;

/** Passwords kept as they are: for the preview alone. */
public final class PlainPasswords implements PasswordHashing {

  @Override
  public String hash(String password) {
    return password;
  }

  @Override
  public boolean matches(String password, String hash) {
    return password.equals(hash);
  }
}
