package io.plumbline.adapters.web.ui.maturity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.maturity.PhaseStanding;
import java.util.List;
import java.util.Locale;

/** The four phases side by side, each with its gates. */
final class PhasesSection extends Div {

  private static final long serialVersionUID = 1L;

  PhasesSection(List<PhaseStanding> phases, MaturityLinks links) {
    setId("phases");
    Section section = Tags.section("Phases", "a phase is passed when its gates and all before are");
    Div columns = Tags.div("pl-phases");
    phases.forEach(phase -> columns.add(column(phase, links)));
    section.add(columns);
    add(section);
  }

  private static Div column(PhaseStanding phase, MaturityLinks links) {
    UnorderedList gates = new UnorderedList();
    gates.addClassName("pl-milestones");
    phase.gates().forEach(gate -> gates.add(new MilestoneItem(gate, links)));
    Div column =
        Tags.div(
            "pl-phase pl-phase-" + phase.state().name().toLowerCase(Locale.ROOT),
            Tags.div(
                "pl-phase-head",
                new H3("%d %s".formatted(phase.phase().number(), phase.phase().title())),
                Tags.span(
                    "pl-q pl-s",
                    "%d of %d, %s"
                        .formatted(
                            phase.done(), phase.gates().size(), MaturityWords.of(phase.state())))),
            gates);
    if (phase.state() == PhaseStanding.State.CURRENT) {
      column.getElement().setAttribute("aria-current", "step");
    }
    return column;
  }
}
