package io.plumbline.domain.guardrail;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a rule found.
 *
 * @param inputs the figures it looked at, written in one way
 * @param judged them in a few words
 * @param sentence for people: what was met and what is allowed
 */
record Judged(Standing standing, SortedMap<String, String> inputs, String judged, String sentence) {

  static Judged notApplicable(String why) {
    return new Judged(Standing.NOT_APPLICABLE, new TreeMap<>(), "nothing to judge", why);
  }

  static Judged of(Standing standing, Map<String, String> inputs, String judged, String sentence) {
    return new Judged(standing, new TreeMap<>(inputs), judged, sentence);
  }

  /** All figures, and the sentences of those that stand worst. */
  static Judged all(List<Judged> parts, String whyNone) {
    if (parts.isEmpty()) {
      return notApplicable(whyNone);
    }
    Standing worst =
        parts.stream().map(Judged::standing).max(Comparator.naturalOrder()).orElseThrow();
    SortedMap<String, String> inputs = new TreeMap<>();
    parts.forEach(part -> inputs.putAll(part.inputs()));
    return new Judged(
        worst,
        inputs,
        parts.stream().map(Judged::judged).collect(Collectors.joining(", ")),
        parts.stream()
            .filter(part -> part.standing() == worst)
            .map(Judged::sentence)
            .collect(Collectors.joining(" ")));
  }
}
