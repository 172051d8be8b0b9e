package io.plumbline.domain.access.port;

import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemorySignInAttemptsTest extends SignInAttemptsContract {

  private final SignInAttempts attempts = new InMemorySignInAttempts(new InMemoryTransaction());

  @Override
  protected SignInAttempts attempts() {
    return attempts;
  }
}
