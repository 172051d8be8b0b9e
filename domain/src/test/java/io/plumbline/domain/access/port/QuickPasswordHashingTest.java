package io.plumbline.domain.access.port;

class QuickPasswordHashingTest extends PasswordHashingContract {

  private final PasswordHashing hashing = new QuickPasswordHashing();

  @Override
  protected PasswordHashing hashing() {
    return hashing;
  }
}
