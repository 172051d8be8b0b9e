package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.RankedTest;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.shared.BrandId;
import java.util.Currency;
import java.util.List;

/** The channels by what a test of each is worth to the plan, each with its reasons. */
final class TestQueueSection extends Div {

  private static final long serialVersionUID = 1L;

  private final BrandId brand;
  private final Currency currency;
  private final boolean mayAct;

  TestQueueSection(BrandId brand, RankTests.Queue queue, String currency, boolean mayAct) {
    this.brand = brand;
    this.currency = Currency.getInstance(currency);
    this.mayAct = mayAct;
    setId("queue");
    Section section =
        Tags.section(
            "What to test next",
            queue.run() == null
                ? "by what a test is worth to the plan"
                : "by what a test is worth to the plan in a year, as %s knows it"
                    .formatted(queue.run()));
    section.add(
        queue.ranked().isEmpty()
            ? State.empty(
                "Nothing is ranked yet",
                queue.run() == null
                    ? "Fit a model: what it does not know is what a test is worth."
                    : "No channel that spends has a marginal return in this run.")
            : table(queue.ranked()));
    add(section);
  }

  private PlainTable table(List<RankedTest> ranked) {
    PlainTable table = new PlainTable();
    table.addClassName("pl-test-queue");
    table
        .column("Channel", "")
        .column("Worth a year", "pl-num")
        .column("Next %s returns".formatted(Format.symbol(currency) + "1"), "pl-num")
        .column("Why", "pl-wide")
        .column("", "pl-num");
    for (RankedTest one : ranked) {
      table.row(
          Tags.span("pl-b", one.channel().value()),
          new Span(Format.money(one.value().gain(), currency)),
          Format.ratio(one.marginalRoi()).stacked(),
          reasons(one),
          act(one));
    }
    return table;
  }

  private static UnorderedList reasons(RankedTest test) {
    UnorderedList list = new UnorderedList();
    list.addClassNames("pl-s", "pl-reasons");
    test.reasons().forEach(reason -> list.add(new ListItem(reason)));
    return list;
  }

  private Component act(RankedTest test) {
    String underWay = test.underWay();
    if (underWay != null) {
      return Tags.link("", TestLinks.to(underWay, brand), underWay);
    }
    return mayAct
        ? Tags.link("pl-button", TestLinks.toNew(test.channel(), brand), "Draft")
        : new Span();
  }
}
