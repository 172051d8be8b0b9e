package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.policy.Difference;
import java.util.List;

/** What becomes of each rule that changes, old beside new. */
final class DifferenceTable extends Div {

  private static final long serialVersionUID = 1L;

  DifferenceTable(List<Difference> differences, String before, String after) {
    addClassName("pl-rule-difference");
    if (differences.isEmpty()) {
      add(Tags.paragraph("pl-t2", "Nothing differs."));
      return;
    }
    PlainTable table = new PlainTable();
    table.column("Rule", "").column(before, "").column(after, "");
    for (Difference one : differences) {
      table.row(
          Tags.span("pl-b", one.what()), Tags.span("pl-t2", one.before()), new Span(one.after()));
    }
    add(table);
  }
}
