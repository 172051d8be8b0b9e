package io.plumbline.adapters.web.rest.guardrail;

import io.plumbline.domain.change.policy.Difference;
import java.util.List;

/** What of a rule differs, in sentences. */
public record DifferenceJson(String what, String before, String after) {

  static List<DifferenceJson> from(List<Difference> differences) {
    return differences.stream()
        .map(one -> new DifferenceJson(one.what(), one.before(), one.after()))
        .toList();
  }
}
