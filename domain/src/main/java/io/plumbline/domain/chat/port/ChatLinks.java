package io.plumbline.domain.chat.port;

import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatLink;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who speaks for whom in the chat, and the codes that are out to say so. */
public interface ChatLinks {

  /** Keeps the hash of a code for a person, in place of any before; forgets expired ones. */
  void issue(UUID user, String codeHash, Instant until, Instant now);

  /** Takes a code that is still good: returns whose it is, to one of all who ask. */
  Optional<UUID> take(String codeHash, Instant now);

  /** Adds a link; returns false, and adds nothing, if account or person has one. */
  boolean add(ChatLink link);

  /** Removes a person's link, and returns it. */
  Optional<ChatLink> remove(UUID user);

  /** Returns the link of a chat account. */
  Optional<ChatLink> of(ChatAccount account);

  /** Returns the link of a person. */
  Optional<ChatLink> of(UUID user);
}
