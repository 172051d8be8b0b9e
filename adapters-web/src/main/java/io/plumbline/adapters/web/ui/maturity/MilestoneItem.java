package io.plumbline.adapters.web.ui.maturity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.Reached;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A gate or an item: ticked with its fact, or open with what would tick it. */
final class MilestoneItem extends ListItem {

  private static final long serialVersionUID = 1L;

  MilestoneItem(MilestoneStanding standing, MaturityLinks links) {
    addClassName("pl-milestone");
    setClassName("done", standing.done());
    getElement().setAttribute("data-milestone", standing.milestone().key());
    Reached reached = standing.reached();
    Div words =
        Tags.div(
            "",
            Tags.div(
                "pl-milestone-title",
                Tags.span("", standing.milestone().title()),
                Tags.span("pl-sr", standing.done() ? ", done" : ", open")));
    if (reached == null) {
      words.add(Tags.div("pl-help", new Span(standing.milestone().asks() + " ")));
      words.add(Tags.div("pl-help", links.toNext(standing.milestone())));
    } else {
      words.add(Tags.text("pl-help", reached.because()));
      Div when =
          Tags.div(
              "pl-q pl-s",
              new Span(Format.date(LocalDate.ofInstant(reached.at(), ZoneOffset.UTC))));
      links.toFact(reached).ifPresent(link -> when.add(new Span(" · "), link));
      if (!standing.recorded()) {
        when.add(new Span(" · to be recorded within the hour"));
      }
      words.add(when);
      if (standing.ended()) {
        words.add(Tags.text("pl-warn pl-s", "Reached then; today it no longer holds."));
      }
    }
    add(
        standing.done()
            ? Tags.span("pl-tick", Glyph.PASS.drawing())
            : Tags.span("pl-tick pl-tick-open", ""),
        words);
  }
}
