package io.plumbline.adapters.web.ui.maturity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.maturity.Playbook;

/** The first ninety days in three columns. */
final class PlaybookSection extends Div {

  private static final long serialVersionUID = 1L;

  PlaybookSection(Playbook playbook, MaturityLinks links) {
    setId("playbook");
    Section section =
        Tags.section(
            "The first ninety days",
            "ticked by facts alone; day 0 is the brand's first, %s"
                .formatted(Format.date(playbook.began())));
    Div columns = Tags.div("pl-playbook");
    playbook.spans().forEach(span -> columns.add(column(span, playbook, links)));
    section.add(columns);
    add(section);
  }

  private static Div column(Playbook.Span span, Playbook playbook, MaturityLinks links) {
    UnorderedList items = new UnorderedList();
    items.addClassName("pl-milestones");
    span.items().forEach(item -> items.add(new MilestoneItem(item, links)));
    boolean late = span.late(playbook.today());
    return Tags.div(
        "pl-span",
        Tags.div(
            "pl-phase-head",
            new H3(span.span().title()),
            Tags.span(
                late ? "pl-warn pl-s" : "pl-q pl-s",
                "%d of %d, %s %s"
                    .formatted(
                        span.done(),
                        span.items().size(),
                        late ? "were due" : "to",
                        Format.date(span.due())))),
        items);
  }
}
