package io.plumbline.domain.programme;

import io.plumbline.domain.access.User;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.BrandId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fact that somebody now answers for a brand's model.
 *
 * @param before the sign-in name of who did; absent for the first
 */
public record StewardNamed(BrandId brand, User steward, @Nullable String before) implements Fact {

  @Override
  public Kind kind() {
    return Kind.STEWARD_NAMED;
  }

  @Override
  public String subject() {
    return brand.value();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("steward", steward.name());
    details.put("name", steward.displayName());
    details.put("role", steward.role().name());
    if (before != null) {
      details.put("before", before);
    }
    return details;
  }

  @Override
  public String summary() {
    return before == null
        ? "%s answers for the model as its steward".formatted(steward.displayName())
        : "%s answers for the model as its steward, after %s"
            .formatted(steward.displayName(), before);
  }
}
