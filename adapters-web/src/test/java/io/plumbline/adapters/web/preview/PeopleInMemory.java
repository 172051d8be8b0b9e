package io.plumbline.adapters.web.preview;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** People in memory; everybody has the same password, stored as it is. */
public final class PeopleInMemory implements Users {

  /** The password of everybody in the preview. */
  public static final String PASSWORD = "correct-horse-battery";

  private final Map<UUID, Stored> people = new ConcurrentHashMap<>();

  /** Returns one person of each role: {@code lead}, {@code auditor}, {@code admin}. */
  public static PeopleInMemory oneOfEach() {
    PeopleInMemory people = new PeopleInMemory();
    people.join("lead", "Maya Lead", Role.MARKETING_LEAD);
    people.join("auditor", "Priya Auditor", Role.FINANCE_AUDITOR);
    people.join("admin", "Administrator", Role.ADMIN);
    return people;
  }

  private void join(String name, String displayName, Role role) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    add(new User(id, name, displayName, role, true), PASSWORD);
  }

  /** Takes away a person's right to sign in. */
  public void disable(String name) {
    Stored stored = named(name).orElseThrow();
    User user = stored.user();
    people.put(
        user.id(),
        new Stored(
            new User(user.id(), user.name(), user.displayName(), user.role(), false),
            stored.passwordHash()));
  }

  @Override
  public void hold() {
    // a transaction over memory is alone anyway
  }

  @Override
  public boolean add(User user, String passwordHash) {
    return named(user.name()).isEmpty()
        && people.putIfAbsent(user.id(), new Stored(user, passwordHash)) == null;
  }

  @Override
  public boolean addFirst(User user, String passwordHash) {
    return people.isEmpty() && add(user, passwordHash);
  }

  @Override
  public Optional<Stored> named(String name) {
    return people.values().stream().filter(stored -> stored.user().name().equals(name)).findFirst();
  }

  @Override
  public Optional<User> find(UUID id) {
    return Optional.ofNullable(people.get(id)).map(Stored::user);
  }

  @Override
  public List<User> all() {
    return people.values().stream()
        .map(Stored::user)
        .sorted(Comparator.comparing(User::name))
        .toList();
  }
}
