package io.plumbline.adapters.persistence.chat;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.chat.port.Announcements;
import io.plumbline.domain.chat.port.ChatLinks;
import io.plumbline.domain.chat.port.SeenCalls;

/** The ports of the chat on tables. */
public final class ChatTables {

  private ChatTables() {}

  public static ChatLinks links(JooqTransaction transaction) {
    return new JooqChatLinks(transaction);
  }

  public static SeenCalls seenCalls(JooqTransaction transaction) {
    return new JooqSeenCalls(transaction);
  }

  public static Announcements announcements(JooqTransaction transaction) {
    return new JooqAnnouncements(transaction);
  }
}
