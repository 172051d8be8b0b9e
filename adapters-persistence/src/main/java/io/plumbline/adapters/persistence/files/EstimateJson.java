package io.plumbline.adapters.persistence.files;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An estimate: mean, sd, p5, p50, p95. */
final class EstimateJson {

  private EstimateJson() {}

  static void put(ObjectNode node, String name, @Nullable Estimate estimate) {
    if (estimate == null) {
      node.putNull(name);
      return;
    }
    that(
        estimate.interval().mass().equals(CredibleInterval.NINETY),
        "%s must carry its 90 %% interval.",
        name);
    ObjectNode fields = node.putObject(name);
    Fields.put(fields, "mean", estimate.mean());
    Fields.put(fields, "sd", estimate.sd());
    Fields.put(fields, "p5", estimate.interval().lower());
    Fields.put(fields, "p50", estimate.median());
    Fields.put(fields, "p95", estimate.interval().upper());
  }

  static Estimate read(Fields node) {
    return new Estimate(
        node.number("mean"),
        node.number("sd"),
        node.number("p50"),
        CredibleInterval.ninety(node.number("p5"), node.number("p95")));
  }

  static @Nullable Estimate readIfAny(Fields node, String name) {
    Fields estimate = node.objectIfAny(name);
    return estimate == null ? null : read(estimate);
  }
}
