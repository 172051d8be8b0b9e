package io.plumbline.domain.experiment.design;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Geo;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a design must keep to.
 *
 * @param include these are treated
 * @param exclude these are not treated; they may be controls
 * @param excludeFromControl these are no controls; they may be treated
 * @param treatedShare of the treated geos together
 * @param adjacency neighbours of a treated geo are no controls
 * @param budget the most that may be spent more, in the spend's money
 */
public record DesignConstraints(
    Set<Geo> include,
    Set<Geo> exclude,
    Set<Geo> excludeFromControl,
    ShareRange treatedShare,
    GeoAdjacency adjacency,
    OptionalDouble budget) {

  /** Only the share of a holdout. */
  public static final DesignConstraints HOLDOUT =
      new DesignConstraints(
          Set.of(),
          Set.of(),
          Set.of(),
          ShareRange.HOLDOUT,
          GeoAdjacency.NONE,
          OptionalDouble.empty());

  public DesignConstraints {
    that(
        Collections.disjoint(include, exclude),
        "A geo is either included or excluded, not both: %s and %s.",
        include,
        exclude);
    that(budget.isEmpty() || budget.getAsDouble() > 0, "The budget must be positive.");
    include = Set.copyOf(include);
    exclude = Set.copyOf(exclude);
    excludeFromControl = Set.copyOf(excludeFromControl);
  }

  /** Returns the same with another share. */
  public DesignConstraints share(ShareRange other) {
    return new DesignConstraints(include, exclude, excludeFromControl, other, adjacency, budget);
  }
}
