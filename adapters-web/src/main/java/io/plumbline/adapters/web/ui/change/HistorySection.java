package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;

/** Everything that happened to a request, in the words of the ledger, newest last. */
final class HistorySection extends Div {

  private static final long serialVersionUID = 1L;

  HistorySection(ChangeHistory history) {
    setId("history");
    Section section = Tags.section("History", "as the ledger tells it, UTC");
    OrderedList list = new OrderedList();
    list.addClassName("pl-timeline");
    for (int count = 1; count <= history.steps().size(); count++) {
      list.add(item(new ChangeHistory(history.identity(), history.steps().subList(0, count))));
    }
    section.add(list);
    add(section);
  }

  private static ListItem item(ChangeHistory until) {
    ListItem item =
        new ListItem(
            Tags.span("pl-s pl-q", Format.time(until.last().at())),
            new Span(new ChangeFact(until).summary()));
    String note = note(until.last().event());
    if (!note.isBlank()) {
      item.add(Tags.text("pl-s pl-t2", "“%s”".formatted(note)));
    }
    return item;
  }

  private static String note(ChangeEvent event) {
    return switch (event) {
      case ChangeEvent.Approved approved -> approved.note();
      case ChangeEvent.Rejected(var reason) -> reason;
      case ChangeEvent.Withdrawn(var reason) -> reason;
      case ChangeEvent.WaiverAsked(var _, var reason) -> reason;
      case ChangeEvent.ShipFailed(var reasons) -> String.join(" ", reasons);
      case ChangeEvent.Closed(var _, var learned) -> learned;
      default -> "";
    };
  }
}
