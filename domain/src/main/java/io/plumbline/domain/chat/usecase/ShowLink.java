package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.User;
import io.plumbline.domain.chat.ChatLink;
import io.plumbline.domain.chat.port.ChatLinks;
import java.util.Optional;

/** Shows which chat account speaks for a person. */
public final class ShowLink {

  private final ChatLinks links;

  public ShowLink(ChatLinks links) {
    this.links = links;
  }

  /** Returns the person's link. */
  public Optional<ChatLink> show(User user) {
    return links.of(user.id());
  }
}
