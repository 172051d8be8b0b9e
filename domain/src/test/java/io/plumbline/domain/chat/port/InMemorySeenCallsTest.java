package io.plumbline.domain.chat.port;

import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemorySeenCallsTest extends SeenCallsContract {

  private final SeenCalls seen = new InMemorySeenCalls(new InMemoryTransaction());

  @Override
  protected SeenCalls seen() {
    return seen;
  }
}
