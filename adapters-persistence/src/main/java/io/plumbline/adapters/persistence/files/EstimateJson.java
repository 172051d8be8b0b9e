package io.plumbline.adapters.persistence.files;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An estimate: mean, sd, p5, p50, p95; an end of the interval that is endless is null. */
final class EstimateJson {

  private EstimateJson() {}

  static void put(ObjectNode node, String name, @Nullable Estimate estimate) {
    if (estimate == null) {
      node.putNull(name);
    } else {
      write(node.putObject(name), name, estimate);
    }
  }

  /** Writes the fields of an estimate among others of {@code node}. */
  static void write(ObjectNode node, String name, Estimate estimate) {
    ninety(name, estimate.interval());
    Fields.put(node, "mean", estimate.mean());
    Fields.put(node, "sd", estimate.sd());
    Fields.put(node, "p5", estimate.interval().lower());
    Fields.put(node, "p50", estimate.median());
    Fields.put(node, "p95", estimate.interval().upper());
  }

  /** Writes the ends of a 90 % interval. */
  static void write(ObjectNode node, String name, CredibleInterval interval) {
    ninety(name, interval);
    Fields.put(node, "p5", interval.lower());
    Fields.put(node, "p95", interval.upper());
  }

  private static void ninety(String name, CredibleInterval interval) {
    that(
        interval.mass().equals(CredibleInterval.NINETY), "%s must carry its 90 %% interval.", name);
  }

  static Estimate read(Fields node) {
    return new Estimate(
        node.number("mean"),
        node.numberOr("sd", Double.POSITIVE_INFINITY),
        node.number("p50"),
        interval(node));
  }

  static CredibleInterval interval(Fields node) {
    return CredibleInterval.ninety(
        node.numberOr("p5", Double.NEGATIVE_INFINITY),
        node.numberOr("p95", Double.POSITIVE_INFINITY));
  }

  static @Nullable Estimate readIfAny(Fields node, String name) {
    Fields estimate = node.objectIfAny(name);
    return estimate == null ? null : read(estimate);
  }
}
