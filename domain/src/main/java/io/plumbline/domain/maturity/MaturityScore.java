package io.plumbline.domain.maturity;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;
import java.util.OptionalInt;

/**
 * The four components and their total.
 *
 * @param components one of each, in order
 */
public record MaturityScore(List<ComponentScore> components) {

  /** How the total is made. */
  public static final String RULE =
      "The mean of the four components, each weighing the same, rounded down. While one is unknown"
          + " there is no total.";

  public MaturityScore {
    components = List.copyOf(components);
    that(
        components.stream()
            .map(ComponentScore::component)
            .toList()
            .equals(List.of(MaturityComponent.values())),
        "A score has each component once.");
  }

  /** Returns the total; empty while a component is unknown. */
  public OptionalInt total() {
    int sum = 0;
    for (ComponentScore one : components) {
      if (!(one instanceof ComponentScore.Known known)) {
        return OptionalInt.empty();
      }
      sum += known.score();
    }
    return OptionalInt.of(sum / components.size());
  }

  /** Returns how many components are known. */
  public int known() {
    return (int) components.stream().filter(ComponentScore.Known.class::isInstance).count();
  }
}
