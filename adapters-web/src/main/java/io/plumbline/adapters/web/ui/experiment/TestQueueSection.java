package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.experiment.RankedTest;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.shared.BrandId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The channels by what a test of each is worth to the plan, each with its reasons. */
final class TestQueueSection extends Div {

  private static final long serialVersionUID = 1L;

  private final BrandId brand;
  private final Currency currency;
  private final transient Optional<Units> units;
  private final boolean mayAct;

  TestQueueSection(Brand brand, RankTests.Queue queue, Optional<Units> units, boolean mayAct) {
    this.brand = brand.id();
    this.currency = brand.currency();
    this.units = units;
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
        .column(units.map(Units::nextName).orElse("Marginal return"), "pl-num")
        .column("Why", "pl-wide")
        .column("", "pl-num");
    for (RankedTest one : ranked) {
      table.row(
          Tags.span("pl-b", one.channel().value()),
          new Span(Format.money(one.value().gain(), currency)),
          next(one).stacked(),
          reasons(one),
          act(one));
    }
    return table;
  }

  private Figure next(RankedTest test) {
    return units
        .map(of -> of.next(test.marginalRoi()))
        .orElseGet(() -> Format.ratio(test.marginalRoi()));
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
