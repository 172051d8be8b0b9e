package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.Outlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which periods an answer is about, and what it assumes of them. */
final class AssumptionJson {

  private AssumptionJson() {}

  static void put(ObjectNode root, List<LocalDate> periods, List<Outlook.Assumption> assumptions) {
    root.put("periods", periods.size());
    root.put("first", periods.getFirst().toString());
    root.put("last", periods.getLast().toString());
    ArrayNode all = root.putArray("assumptions");
    for (Outlook.Assumption assumption : assumptions) {
      all.addObject()
          .put("of", assumption.of())
          .put("source", assumption.source().name().toLowerCase(Locale.ROOT))
          .put("how", assumption.how());
    }
  }
}
