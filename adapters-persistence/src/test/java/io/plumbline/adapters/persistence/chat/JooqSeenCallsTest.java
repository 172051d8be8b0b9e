package io.plumbline.adapters.persistence.chat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.chat.port.SeenCalls;
import io.plumbline.domain.chat.port.SeenCallsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqSeenCallsTest extends SeenCallsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected SeenCalls seen() {
    return database.ports().seenCalls();
  }
}
