package io.plumbline.domain.access.port;

/** How a password becomes something that may be stored. Slow on purpose. */
public interface PasswordHashing {

  /** Returns the salted hash, with the parameters it was made with. */
  String hash(String password);

  /** Returns whether {@code password} made {@code hash}. */
  boolean matches(String password, String hash);
}
