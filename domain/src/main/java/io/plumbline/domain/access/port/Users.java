package io.plumbline.domain.access.port;

import io.plumbline.domain.access.User;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people who may sign in. */
public interface Users {

  /** A person and the hash of their password, as {@link PasswordHashing} made it. */
  record Stored(User user, String passwordHash) {}

  /** Makes others who hold the people, or add one, wait until the open transaction ends. */
  void hold();

  /** Adds a person; returns false, and adds nothing, if the sign-in name is taken. */
  boolean add(User user, String passwordHash);

  /** Adds a person only while there is nobody; returns whether it did. Two callers: one wins. */
  boolean addFirst(User user, String passwordHash);

  /** Returns the person with this sign-in name. */
  Optional<Stored> named(String name);

  /** Returns the person with this id. */
  Optional<User> find(UUID id);

  /** Returns everybody, by sign-in name. */
  List<User> all();
}
