package io.plumbline.domain.mix.registry;

import io.plumbline.domain.mix.inference.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What one check of the review says of two runs; absent where a run was not checked for it. */
public record CheckComparison(
    String check, Diagnostics.@Nullable Check left, Diagnostics.@Nullable Check right) {

  static List<CheckComparison> of(Diagnostics left, Diagnostics right) {
    Map<String, Diagnostics.Check> lefts = byName(left);
    Map<String, Diagnostics.Check> rights = byName(right);
    SequencedSet<String> names = new LinkedHashSet<>(lefts.keySet());
    names.addAll(rights.keySet());
    List<CheckComparison> all = new ArrayList<>();
    names.forEach(name -> all.add(new CheckComparison(name, lefts.get(name), rights.get(name))));
    return all;
  }

  private static Map<String, Diagnostics.Check> byName(Diagnostics diagnostics) {
    Map<String, Diagnostics.Check> checks = new LinkedHashMap<>();
    diagnostics.checks().forEach(check -> checks.put(check.check(), check));
    return checks;
  }
}
