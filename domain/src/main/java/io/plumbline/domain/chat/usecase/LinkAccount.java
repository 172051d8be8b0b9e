package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatLink;
import io.plumbline.domain.chat.port.ChatLinks;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Ties a chat account to the person who was given a code. After five wrong codes in a quarter of an
 * hour the account waits.
 */
public final class LinkAccount {

  /** Wrong codes after which an account waits. */
  public static final int FAILURES_ALLOWED = 5;

  /** How long wrong codes are remembered. */
  public static final Duration MEMORY = Duration.ofMinutes(15);

  /** How it ended. */
  public sealed interface Outcome {

    /** The account speaks for this person. */
    record Linked(User user) implements Outcome {}

    /**
     * The code is unknown, used, too old, or of somebody who may not sign in; which, is not said.
     */
    record Refused() implements Outcome {}

    /** The account or the person is tied already; the code is used. */
    record Taken() implements Outcome {}

    /** Too many wrong codes. */
    record Waiting(Duration retryAfter) implements Outcome {}
  }

  private final ChatLinks links;
  private final Users users;
  private final SignInAttempts attempts;
  private final LinkBook book;
  private final Transaction transaction;
  private final InstantSource clock;

  public LinkAccount(
      ChatLinks links,
      Users users,
      SignInAttempts attempts,
      LinkBook book,
      Transaction transaction,
      InstantSource clock) {
    this.links = links;
    this.users = users;
    this.attempts = attempts;
    this.book = book;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns whom the account speaks for now, or why for nobody. */
  public Outcome link(ChatAccount account, String code) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String key = "chat link " + account.text();
    return transaction.in(
        () -> {
          if (attempts.failuresSince(key, now.minus(MEMORY)) >= FAILURES_ALLOWED) {
            return new Outcome.Waiting(MEMORY);
          }
          Optional<User> user =
              links
                  .take(TokenHash.of(code.strip().toLowerCase(Locale.ROOT)), now)
                  .flatMap(users::find)
                  .filter(User::enabled);
          if (user.isEmpty()) {
            attempts.failed(key, now);
            return new Outcome.Refused();
          }
          attempts.clear(key);
          return linked(new ChatLink(account, user.get().id(), now), user.get());
        });
  }

  private Outcome linked(ChatLink link, User user) {
    if (!links.add(link)) {
      return new Outcome.Taken();
    }
    book.write(link.account(), user, true, Origin.CHAT);
    return new Outcome.Linked(user);
  }
}
