package io.plumbline.adapters.persistence.chat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.chat.port.ChatLinks;
import io.plumbline.domain.chat.port.ChatLinksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqChatLinksTest extends ChatLinksContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected ChatLinks links() {
    return database.ports().chatLinks();
  }

  @Override
  protected Users users() {
    return database.ports().users();
  }
}
