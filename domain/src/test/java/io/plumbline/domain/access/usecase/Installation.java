package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryAccessTokens;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemorySignInAttempts;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.port.PasswordHashing;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;

/** An installation in memory, whose clock and secrets the test holds. */
final class Installation implements Transaction, PasswordHashing {

  static final String PASSWORD = "correct horse battery";

  private final InMemoryTransaction memory = new InMemoryTransaction();

  final InMemoryUsers users = new InMemoryUsers(memory);
  final InMemorySignInAttempts attempts = new InMemorySignInAttempts(memory);
  final InMemoryAccessTokens tokens = new InMemoryAccessTokens(memory);
  final InMemoryBrands brands = new InMemoryBrands(memory);

  final InMemoryLedger ledger = new InMemoryLedger(memory, this::now);
  final EveryLedger ledgers = new EveryLedger(brands, ledger);

  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private long ids;
  private int secrets;
  private int transactions;
  private int hashesCompared;

  Instant now() {
    return now;
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  UUID nextId() {
    return new UUID(0, ++ids);
  }

  String nextSecret() {
    return "secret-of-the-test-" + ++secrets;
  }

  /** How many transactions the use cases opened. */
  int transactions() {
    return transactions;
  }

  /** How often a password was compared with a hash, which is what takes time. */
  int hashesCompared() {
    return hashesCompared;
  }

  BrandId brand(String name) {
    BrandId id = BrandId.of(name);
    brands.add(new Brand(id, name, Currency.getInstance("EUR")));
    return id;
  }

  User has(String name, Role role, boolean enabled) {
    User user = new User(nextId(), name, name, role, enabled);
    users.add(user, hash(PASSWORD));
    return user;
  }

  @Override
  public <T> T in(Supplier<T> work) {
    transactions++;
    return memory.in(work);
  }

  @Override
  public String hash(String password) {
    return "hash of " + password;
  }

  @Override
  public boolean matches(String password, String hash) {
    hashesCompared++;
    return hash.equals(hash(password));
  }
}
