package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.design.ConstraintCheck.Miss;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which constraints bind: those that alone keep a set out, each by the set that misses it least.
 */
final class Nearest {

  private final Map<String, Miss> alone = new LinkedHashMap<>();
  private List<Miss> fewest = List.of();

  void take(List<Miss> misses) {
    if (misses.size() == 1) {
      Miss miss = misses.getFirst();
      alone.merge(
          miss.constraint().name(), miss, (one, other) -> one.by() <= other.by() ? one : other);
    }
    if (!misses.isEmpty() && (fewest.isEmpty() || misses.size() < fewest.size())) {
      fewest = misses;
    }
  }

  /** The nearest first; where only several together keep sets out, all of one set's. */
  List<BindingConstraint> binding() {
    if (alone.isEmpty() && fewest.isEmpty()) {
      return List.of(
          new BindingConstraint(
              "eligible",
              "No geo may be treated.",
              "Geos with an outcome that are neither excluded nor too few."));
    }
    return (alone.isEmpty() ? fewest.stream() : alone.values().stream())
        .sorted(Comparator.comparingDouble(Miss::by))
        .map(Miss::constraint)
        .toList();
  }
}
