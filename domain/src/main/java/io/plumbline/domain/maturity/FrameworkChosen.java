package io.plumbline.domain.maturity;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a brand's framework was chosen.
 *
 * @param before the one it was; absent for the first
 */
public record FrameworkChosen(FrameworkChoice choice, @Nullable Framework before) implements Fact {

  @Override
  public Kind kind() {
    return Kind.FRAMEWORK_CHOSEN;
  }

  @Override
  public String subject() {
    return choice.brand().value();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("framework", choice.framework().name());
    details.put("reason", choice.reason());
    if (choice.advised() != null) {
      details.put("advised", choice.advised().name());
    }
    if (before != null) {
      details.put("before", before.name());
    }
    return details;
  }

  @Override
  public String summary() {
    return "The framework is %s: %s".formatted(choice.framework().title(), choice.reason());
  }
}
