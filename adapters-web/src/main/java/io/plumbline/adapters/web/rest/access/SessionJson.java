package io.plumbline.adapters.web.rest.access;

import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.OpenApiSession;
import java.time.Instant;

/** A token, told once, and whom it stands for until when. */
public record SessionJson(String token, Instant expires, UserJson user) {

  static SessionJson from(OpenApiSession.Opened opened, User user) {
    return new SessionJson(opened.token(), opened.expires(), UserJson.from(user));
  }
}
