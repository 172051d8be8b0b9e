package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.details.Details;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.Outlook;
import java.util.List;

/** What is stated of the coming periods, and what is projected and how. */
final class AssumptionsSection extends Details {

  private static final long serialVersionUID = 1L;

  AssumptionsSection(List<Outlook.Assumption> assumptions) {
    setId("assumptions");
    long stated = assumptions.stream().filter(one -> one.source() == Outlook.Source.STATED).count();
    setSummaryText(
        "What is assumed of the coming periods: %d stated, %d projected"
            .formatted(stated, assumptions.size() - stated));
    PlainTable table = new PlainTable();
    table.column("Of", "").column("Source", "").column("How", "");
    for (Outlook.Assumption one : assumptions) {
      table.row(
          List.of(
              one.of(), one.source() == Outlook.Source.STATED ? "stated" : "projected", one.how()));
    }
    add(Tags.div("pl-scrolls", table));
  }
}
