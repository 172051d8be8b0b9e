package io.plumbline.domain.access.port;

import io.plumbline.domain.access.User;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** People in memory. */
public final class InMemoryUsers implements Users {

  private final InMemoryTransaction transaction;
  private final SortedMap<String, Stored> byName = new TreeMap<>();

  public InMemoryUsers(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold() {
    // a transaction over memory is alone anyway
  }

  @Override
  public boolean add(User user, String passwordHash) {
    return transaction.in(
        () -> {
          boolean added = byName.putIfAbsent(user.name(), new Stored(user, passwordHash)) == null;
          if (added) {
            transaction.undoWith(() -> byName.remove(user.name()));
          }
          return added;
        });
  }

  @Override
  public boolean addFirst(User user, String passwordHash) {
    return transaction.in(() -> byName.isEmpty() && add(user, passwordHash));
  }

  @Override
  public Optional<Stored> named(String name) {
    return transaction.in(() -> Optional.ofNullable(byName.get(name)));
  }

  @Override
  public Optional<User> find(UUID id) {
    return all().stream().filter(user -> user.id().equals(id)).findFirst();
  }

  @Override
  public List<User> all() {
    return transaction.in(() -> byName.values().stream().map(Stored::user).toList());
  }
}
