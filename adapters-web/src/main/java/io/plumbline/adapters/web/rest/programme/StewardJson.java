package io.plumbline.adapters.web.rest.programme;

import io.plumbline.domain.programme.Stewardship;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the model.
 *
 * @param steward the sign-in name; absent while nobody does
 * @param name the name shown to others
 * @param vacant why nobody does; absent while somebody does
 */
public record StewardJson(
    @Nullable String steward,
    @Nullable String name,
    @Nullable String namedBy,
    @Nullable Instant since,
    @Nullable String vacant) {

  static StewardJson from(Stewardship stewardship) {
    return switch (stewardship) {
      case Stewardship.Held(var user, var by, var since) ->
          new StewardJson(user.name(), user.displayName(), by.name(), since, null);
      case Stewardship.Vacant(var why) -> new StewardJson(null, null, null, null, why);
    };
  }
}
