package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.ExperimentFact;
import io.plumbline.domain.experiment.ExperimentHistory;

/** Everything that happened to a test, in the words of the ledger, newest last. */
final class StepsSection extends Div {

  private static final long serialVersionUID = 1L;

  StepsSection(ExperimentHistory history) {
    setId("steps");
    Section section = Tags.section("History", "as the ledger tells it, UTC");
    OrderedList list = new OrderedList();
    list.addClassName("pl-timeline");
    for (int count = 1; count <= history.steps().size(); count++) {
      ExperimentHistory until =
          new ExperimentHistory(history.identity(), history.steps().subList(0, count));
      list.add(
          new ListItem(
              Tags.span(
                  "pl-s pl-q",
                  "%s, %s".formatted(Format.time(until.last().at()), until.last().by().name())),
              new Span(new ExperimentFact(until).summary())));
    }
    section.add(list);
    add(section);
  }
}
