package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** The checks of a review, each with its verdict. */
final class CheckJson {

  private CheckJson() {}

  static void write(ArrayNode array, List<Check> checks) {
    for (Check check : checks) {
      array
          .addObject()
          .put("check", check.check())
          .put("verdict", check.verdict().name())
          .put("detail", check.detail());
    }
  }

  static List<Check> read(Fields node, String name) {
    return node.list(name).stream()
        .map(
            check ->
                new Check(
                    check.text("check"),
                    Verdict.valueOf(check.text("verdict")),
                    check.text("detail")))
        .toList();
  }
}
