package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.Contamination;
import io.plumbline.domain.shared.Finding;
import java.util.List;

/** Whether spend stayed as it was where nothing was to change, as far as it was imported. */
final class ContaminationSection extends Div {

  private static final long serialVersionUID = 1L;

  ContaminationSection(List<Finding> findings) {
    setId("contamination");
    Section section =
        Tags.section(
            "Contamination",
            "spend of control markets within %s of what it was, of treated ones changed as planned"
                .formatted(Format.percent(Contamination.TOLERANCE)),
            findings.isEmpty()
                ? Tags.span("pl-b pl-acc", "none found")
                : Tags.span(
                    "pl-b pl-warn",
                    Format.counted(findings.size(), "point to look at", "points to look at")));
    if (findings.isEmpty()) {
      section.add(
          Tags.paragraph("pl-s pl-t2", "The spend that was imported is what the plan says."));
    } else {
      UnorderedList list = new UnorderedList();
      list.addClassName("pl-checks");
      for (Finding finding : findings) {
        list.add(
            new ListItem(
                Tags.span("pl-rule pl-warn", Glyph.REVIEW.drawing(), Tags.span("pl-sr", "doubt: ")),
                new Span(finding.problem())));
      }
      section.add(list);
    }
    add(section);
  }
}
