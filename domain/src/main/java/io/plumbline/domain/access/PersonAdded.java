package io.plumbline.domain.access;

import io.plumbline.domain.ledger.Fact;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that a person may sign in, and in which role; in the ledger of every brand. */
public record PersonAdded(User user) implements Fact {

  @Override
  public Kind kind() {
    return Kind.PERSON_ADDED;
  }

  @Override
  public String subject() {
    return user.name();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("name", user.name());
    details.put("role", user.role().name());
    details.put("enabled", Boolean.toString(user.enabled()));
    return details;
  }

  @Override
  public String summary() {
    String role = user.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "%s may sign in, as %s.".formatted(user.name(), role);
  }
}
