package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.SignInBurst;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.PasswordHashing;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks a sign-in name and password.
 *
 * <p>The ledgers hear of an hour in which a name had to wait. An unknown name costs the same time
 * as a wrong password, so that names cannot be found out; after five failures in a quarter of an
 * hour the name waits. A name that nobody can have costs the time too, and is never stored.
 */
public final class SignIn {

  /** Failures after which a name waits. */
  public static final int FAILURES_ALLOWED = 5;

  /** How long failures are remembered. */
  public static final Duration MEMORY = Duration.ofMinutes(15);

  /** How it ended. */
  public sealed interface Outcome {

    /** Name and password fit. */
    record SignedIn(User user) implements Outcome {}

    /** They do not, or the person is disabled; which, is not said. */
    record Refused() implements Outcome {}

    /** Too many failures; worth another try after {@code retryAfter}. */
    record Waiting(Duration retryAfter) implements Outcome {}
  }

  private final Users users;
  private final PasswordHashing hashing;
  private final SignInAttempts attempts;
  private final EveryLedger ledgers;
  private final Transaction transaction;
  private final InstantSource clock;
  private final String nobodysHash;

  public SignIn(
      Users users,
      PasswordHashing hashing,
      SignInAttempts attempts,
      EveryLedger ledgers,
      Transaction transaction,
      InstantSource clock) {
    this.users = users;
    this.hashing = hashing;
    this.attempts = attempts;
    this.ledgers = ledgers;
    this.transaction = transaction;
    this.clock = clock;
    this.nobodysHash = hashing.hash("nobody has this password");
  }

  /** Returns who this is, or that it is nobody. */
  public Outcome signIn(String name, String password) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (!User.mayBeName(key)) {
      hashing.matches(password, nobodysHash);
      return new Outcome.Refused();
    }
    Instant now = clock.instant();
    if (attempts.failuresSince(key, now.minus(MEMORY)) >= FAILURES_ALLOWED) {
      return new Outcome.Waiting(MEMORY);
    }
    Optional<Users.Stored> stored = users.named(key);
    boolean fits =
        hashing.matches(password, stored.map(Users.Stored::passwordHash).orElse(nobodysHash));
    if (fits && stored.isPresent() && stored.get().user().enabled()) {
      attempts.clear(key);
      return new Outcome.SignedIn(stored.get().user());
    }
    transaction.run(() -> failed(key, now));
    return new Outcome.Refused();
  }

  private void failed(String key, Instant now) {
    attempts.failed(key, now);
    if (attempts.failuresSince(key, now.minus(MEMORY)) == FAILURES_ALLOWED) {
      ledgers.append(SignInBurst.at(now), Actor.SYSTEM, Origin.WEB);
    }
  }
}
