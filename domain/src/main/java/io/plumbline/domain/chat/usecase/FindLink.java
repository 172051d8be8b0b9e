package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatLink;
import io.plumbline.domain.chat.port.ChatLinks;
import java.util.Optional;

/** Finds the person for whom a chat account speaks. */
public final class FindLink {

  private final ChatLinks links;
  private final Users users;

  public FindLink(ChatLinks links, Users users) {
    this.links = links;
    this.users = users;
  }

  /** Returns the person, if they may sign in. */
  public Optional<User> find(ChatAccount account) {
    return links.of(account).map(ChatLink::user).flatMap(users::find).filter(User::enabled);
  }
}
