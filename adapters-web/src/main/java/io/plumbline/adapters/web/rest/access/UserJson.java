package io.plumbline.adapters.web.rest.access;

import io.plumbline.domain.access.User;
import java.util.UUID;

/** A person who may sign in. */
public record UserJson(UUID id, String name, String displayName, String role, boolean enabled) {

  static UserJson from(User user) {
    return new UserJson(
        user.id(), user.name(), user.displayName(), user.role().name(), user.enabled());
  }
}
