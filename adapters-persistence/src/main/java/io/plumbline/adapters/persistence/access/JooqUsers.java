package io.plumbline.adapters.persistence.access;

import static io.plumbline.adapters.persistence.generated.Tables.APP_USER;

import io.plumbline.adapters.persistence.generated.tables.records.AppUserRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people in table {@code app_user}. */
final class JooqUsers implements Users {

  /**
   * Who adds anybody holds this, so that "nobody yet" stays true until the first is there, and
   * whoever adds a brand, so that its ledger misses nobody.
   */
  private static final String ADDING = "SELECT pg_advisory_xact_lock(hashtextextended('user', 0))";

  private final JooqTransaction transaction;

  JooqUsers(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold() {
    transaction.run(() -> transaction.sql().execute(ADDING));
  }

  @Override
  public boolean add(User user, String passwordHash) {
    return transaction.in(
        () -> {
          hold();
          return insert(user, passwordHash);
        });
  }

  @Override
  public boolean addFirst(User user, String passwordHash) {
    return transaction.in(
        () -> {
          hold();
          return !transaction.sql().fetchExists(APP_USER) && insert(user, passwordHash);
        });
  }

  private boolean insert(User user, String passwordHash) {
    return transaction
            .sql()
            .insertInto(APP_USER)
            .set(APP_USER.ID, user.id())
            .set(APP_USER.NAME, user.name())
            .set(APP_USER.DISPLAY_NAME, user.displayName())
            .set(APP_USER.ROLE, user.role())
            .set(APP_USER.ENABLED, user.enabled())
            .set(APP_USER.PASSWORD_HASH, passwordHash)
            .onConflict(APP_USER.NAME)
            .doNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<Stored> named(String name) {
    return transaction
        .sql()
        .selectFrom(APP_USER)
        .where(APP_USER.NAME.eq(name))
        .fetchOptional(row -> new Stored(user(row), row.getPasswordHash()));
  }

  @Override
  public Optional<User> find(UUID id) {
    return transaction
        .sql()
        .selectFrom(APP_USER)
        .where(APP_USER.ID.eq(id))
        .fetchOptional(JooqUsers::user);
  }

  @Override
  public List<User> all() {
    return transaction.sql().selectFrom(APP_USER).orderBy(APP_USER.NAME).fetch(JooqUsers::user);
  }

  private static User user(AppUserRecord row) {
    return new User(
        row.getId(), row.getName(), row.getDisplayName(), row.getRole(), row.getEnabled());
  }
}
