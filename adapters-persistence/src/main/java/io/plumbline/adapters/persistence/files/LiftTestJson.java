package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a lift test found, in the words of lift_tests.csv. */
final class LiftTestJson {

  private LiftTestJson() {}

  static void write(ObjectNode node, LiftTest test) {
    texts(node, "channels", test.channels().stream().map(ChannelId::value).toList());
    node.put("start_date", test.start().toString());
    node.put("end_date", test.end().toString());
    Fields.put(node, "spend_change", test.spendChange());
    Fields.put(node, "incremental_outcome", test.incrementalOutcome());
    Fields.put(node, "standard_error", test.standardError());
    texts(node, "geos", test.geos().stream().map(Geo::value).toList());
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }

  static LiftTest read(Fields node) {
    return new LiftTest(
        node.texts("channels").stream().map(ChannelId::new).toList(),
        LocalDate.parse(node.text("start_date")),
        LocalDate.parse(node.text("end_date")),
        node.number("spend_change"),
        node.number("incremental_outcome"),
        node.number("standard_error"),
        node.texts("geos").stream().map(Geo::new).toList());
  }
}
