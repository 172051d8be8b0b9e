package io.plumbline.domain.access.port;

import io.plumbline.domain.access.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** People in a map. */
public final class InMemoryUsers implements Users {

  private final Map<String, Stored> byName = new TreeMap<>();

  @Override
  public boolean add(User user, String passwordHash) {
    return byName.putIfAbsent(user.name(), new Stored(user, passwordHash)) == null;
  }

  @Override
  public boolean addFirst(User user, String passwordHash) {
    return byName.isEmpty() && add(user, passwordHash);
  }

  @Override
  public Optional<Stored> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public Optional<User> find(UUID id) {
    return all().stream().filter(user -> user.id().equals(id)).findFirst();
  }

  @Override
  public List<User> all() {
    return byName.values().stream().map(Stored::user).toList();
  }
}
