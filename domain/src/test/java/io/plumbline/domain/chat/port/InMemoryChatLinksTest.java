package io.plumbline.domain.chat.port;

import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.shared.port.InMemoryTransaction;

class InMemoryChatLinksTest extends ChatLinksContract {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final ChatLinks links = new InMemoryChatLinks(transaction);
  private final Users users = new InMemoryUsers(transaction);

  @Override
  protected ChatLinks links() {
    return links;
  }

  @Override
  protected Users users() {
    return users;
  }
}
