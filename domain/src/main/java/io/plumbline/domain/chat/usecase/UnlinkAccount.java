package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.User;
import io.plumbline.domain.chat.ChatLink;
import io.plumbline.domain.chat.port.ChatLinks;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Optional;

/** Takes away a person's own chat account: it speaks for nobody from then on. */
public final class UnlinkAccount {

  private final ChatLinks links;
  private final LinkBook book;
  private final Transaction transaction;

  public UnlinkAccount(ChatLinks links, LinkBook book, Transaction transaction) {
    this.links = links;
    this.book = book;
    this.transaction = transaction;
  }

  /** Returns the link that was taken away; empty if there was none. */
  public Optional<ChatLink> unlink(User user, Origin origin) {
    return transaction.in(
        () -> {
          Optional<ChatLink> removed = links.remove(user.id());
          removed.ifPresent(link -> book.write(link.account(), user, false, origin));
          return removed;
        });
  }
}
