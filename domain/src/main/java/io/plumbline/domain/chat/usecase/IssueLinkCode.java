package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.chat.LinkCode;
import io.plumbline.domain.chat.port.ChatLinks;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Gives somebody who is signed in a code to type into the chat; the one before works no more. */
public final class IssueLinkCode {

  private final ChatLinks links;
  private final TokenSource secrets;
  private final Transaction transaction;
  private final InstantSource clock;

  public IssueLinkCode(
      ChatLinks links, TokenSource secrets, Transaction transaction, InstantSource clock) {
    this.links = links;
    this.secrets = secrets;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns the code, which is told this once. */
  public LinkCode issue(User user) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LinkCode code = new LinkCode(secrets.next(), now.plus(LinkCode.LIFE));
    transaction.run(() -> links.issue(user.id(), TokenHash.of(code.text()), code.until(), now));
    return code;
  }
}
