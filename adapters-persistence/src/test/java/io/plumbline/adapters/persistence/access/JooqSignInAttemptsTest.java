package io.plumbline.adapters.persistence.access;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.access.port.SignInAttemptsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqSignInAttemptsTest extends SignInAttemptsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected SignInAttempts attempts() {
    return database.ports().signInAttempts();
  }
}
