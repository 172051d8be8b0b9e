package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The outcome over time and its parts, one list of numbers a series; where there are several geos,
 * geo by geo, and of all together under {@code nation}.
 */
final class DecompositionJson {

  private DecompositionJson() {}

  static void write(ObjectNode node, Decomposition decomposition) {
    ArrayNode periods = node.putArray("periods");
    decomposition.periods().forEach(period -> periods.add(period.toString()));
    ArrayNode components = node.putArray("components");
    decomposition.components().forEach(part -> component(components.addObject(), part));
    Fields.put(node, "actual", decomposition.actual());
    Fields.put(node, "fitted", decomposition.fitted());
    Fields.put(node, "lower90", decomposition.lower90());
    Fields.put(node, "upper90", decomposition.upper90());
    node.put("holdout", decomposition.holdout());
    if (decomposition.nation() != null) {
      write(node.putObject("nation"), decomposition.nation());
    }
  }

  private static void component(ObjectNode node, Component component) {
    node.put("name", component.name());
    node.put("kind", component.kind().name().toLowerCase(Locale.ROOT));
    Fields.put(node, "mean", component.mean());
    Fields.put(node, "lower90", component.lower90());
    Fields.put(node, "upper90", component.upper90());
  }

  static Decomposition read(Fields node) {
    return new Decomposition(
        node.texts("periods").stream().map(LocalDate::parse).toList(),
        node.list("components").stream().map(DecompositionJson::component).toList(),
        node.numbers("actual"),
        node.numbers("fitted"),
        node.numbers("lower90"),
        node.numbers("upper90"),
        node.count("holdout"),
        node.names().contains("nation") ? read(node.object("nation")) : null);
  }

  private static Component component(Fields node) {
    return new Component(
        node.text("name"),
        Component.Kind.valueOf(node.text("kind").toUpperCase(Locale.ROOT)),
        node.numbers("mean"),
        node.numbers("lower90"),
        node.numbers("upper90"));
  }
}
