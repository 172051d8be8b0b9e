package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import java.util.List;

/** Owned media, halos and treatments, each with what it brought. */
final class OtherPartsSection extends Div {

  private static final long serialVersionUID = 1L;

  OtherPartsSection(OtherParts parts) {
    setId("other-parts");
    Section section =
        Tags.section(
            "Owned media, halo and promotions",
            "over the whole window; none of it is counted under a channel");
    PlainTable table = new PlainTable();
    table
        .column("Part", "")
        .column("What it is", "pl-optional")
        .column("Incremental " + parts.units().outcomeName(), "pl-num")
        .column("90% interval", "")
        .column("Share of " + parts.units().outcomeName(), "pl-num")
        .column("90% interval", "");
    rows(table, parts.owned());
    rows(table, parts.shared());
    rows(table, parts.treatments());
    section.add(table);
    add(section);
  }

  private static void rows(PlainTable table, List<OtherParts.Part> parts) {
    for (OtherParts.Part part : parts) {
      table.row(
          Tags.span("pl-b", part.name()),
          Tags.span("pl-t2", part.words()),
          Tags.span("pl-b", part.contribution().value()),
          Tags.span("pl-q pl-s pl-nw", part.contribution().interval()),
          Tags.span("pl-b", part.share().value()),
          Tags.span("pl-q pl-s pl-nw", part.share().interval()));
    }
  }
}
